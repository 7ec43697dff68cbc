namespace Mingzhang.Forms.Performance;

/// <summary>The labels of the overall table, by the names they have in performance.yaml.</summary>
internal enum OverallLabel
{
    None,
    BasicInformation,
    Department,
    InternalSections,
    SubordinateUnits,
    ApprovedPosts,
    ActualStaff,
    OnEstablishment,
    OtherStaff,
    Duties,
    StrategicGoal,
    Budget,
    BySource,
    ByDirection,
    FundsUnit,
    Tasks,
    CoreFunction,
    KeyTask,
    GoalAnnual,
    Indicators,
    Level1,
    Level2,
    Level3,
    Value,
}
