using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Rendering;

/// <summary>Writes the header of a table from the header paths of its columns: what they share covers them all.</summary>
internal static class HeaderRows
{
    /// <summary>Adds the header rows.</summary>
    public static int Add(Grid grid, FormTable table, Func<string, string> fill)
    {
        var paths = table.Columns.Select(column => column.Header.Split('/')).ToList();
        var depth = paths.Max(path => path.Length);
        for (var level = 0; level < depth; level++)
        {
            var row = grid.AddRow(_ => CellKind.Header);
            for (var column = 0; column < paths.Count; column++)
            {
                var path = paths[column];
                if (level >= path.Length || (level < path.Length - 1 && column > 0 && Shares(paths[column - 1], path, level)))
                {
                    continue;
                }

                grid.Set(row, column, fill(path[level]));
                var isLeaf = level == path.Length - 1;
                var wide = 1;
                while (!isLeaf && column + wide < paths.Count && Shares(path, paths[column + wide], level))
                {
                    wide++;
                }

                grid.Cover(row, column, isLeaf ? depth - level : 1, wide);
            }
        }

        if (table.NumbersColumns)
        {
            var row = grid.AddRow(_ => CellKind.Header);
            for (var column = 0; column < paths.Count; column++)
            {
                grid.Set(row, column, Printed.Count(column + 1));
            }
        }

        return grid.Rows;
    }

    /// <summary>Whether two columns have the same header down to a level, and both go on below it.</summary>
    private static bool Shares(string[] left, string[] right, int level)
    {
        if (left.Length <= level + 1 || right.Length <= level + 1)
        {
            return false;
        }

        for (var i = 0; i <= level; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }

        return true;
    }
}
