namespace Mingzhang.Forms.Performance;

/// <summary>A level of the indicators that a label names.</summary>
/// <param name="First">The standard name of the first level.</param>
/// <param name="Second">The standard name of the second level; null where the label names a first level of several.</param>
/// <param name="Order">Its place in the form: second levels count on through all first levels.</param>
internal sealed record Level(string First, string? Second, int Order);
