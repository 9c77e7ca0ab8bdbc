namespace Gallery.Examples.BulkUpdate;

/// <param name="Chosen">For each row its id, or nothing.</param>
[Signals]
public partial record ChoiceSignals(string[] Chosen)
{
    public static ChoiceSignals None(int rows) => new([.. Enumerable.Repeat("", rows)]);
}
