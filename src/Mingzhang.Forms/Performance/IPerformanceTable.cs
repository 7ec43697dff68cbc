using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>A performance table while its rows come in.</summary>
internal interface IPerformanceTable
{
    /// <summary>The title over it; blank where none was seen.</summary>
    Passage Title { get; }

    /// <summary>The year under the title.</summary>
    TableYear? Year { get; set; }

    /// <summary>Whether no row of it was recognised yet.</summary>
    bool IsEmpty { get; }

    /// <summary>Whether a paragraph between its rows can be the rest of the text above.</summary>
    bool TakesParagraph { get; }

    /// <summary>Whether a row can belong to it.</summary>
    bool Takes(IReadOnlyList<Cell> cells, bool afterBreak);

    /// <summary>Takes a row; cells that fit nowhere go to <paramref name="lost"/>.</summary>
    void Add(TableRow row, IReadOnlyList<Cell> cells, bool afterBreak, List<Passage> lost);

    /// <summary>Takes a line 负责人: … 填报日期: … that stands under it as a paragraph.</summary>
    /// <returns>False where the paragraph is none.</returns>
    bool AddFooter(Passage text, List<Passage> lost);

    /// <summary>Takes a paragraph that is the rest of the text above.</summary>
    void AddParagraph(Passage text, List<Passage> lost);
}
