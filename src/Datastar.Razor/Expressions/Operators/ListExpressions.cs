using System.Diagnostics.CodeAnalysis;

namespace Datastar.Razor;

/// <summary>What lists and dictionaries can do in the browser, where they are arrays and objects.</summary>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "Mistakes two extension blocks for members of one name")]
public static class ListExpressions
{
    extension<TItem>(IDatastarExpression<IEnumerable<TItem>?> list)
    {
        /// <summary>The number of items: <c>$tags.length</c>.</summary>
        public DatastarExpression<int> Length => Compose.Suffix<int>(list.Expression, ".length");

        /// <summary>Whether there are no items: <c>!$tags.length</c>.</summary>
        public DatastarExpression<bool> IsEmpty => Compose.Prefix<bool>("!", list.Length);

        /// <summary>The item at an index: <c>$tags[0]</c>.</summary>
        /// <param name="index">The index, from 0.</param>
        public DatastarExpression<TItem> At(DatastarExpression<int> index) => Compose.Index<TItem>(list.Expression, index);

        /// <summary>Whether the list holds an item: <c>$tags.includes('x')</c>.</summary>
        /// <param name="item">The item.</param>
        public DatastarExpression<bool> Includes(DatastarExpression<TItem> item) => Compose.Call<bool>(list.Expression, ".includes", item);

        /// <summary>The index of an item, or -1: <c>$tags.indexOf('x')</c>.</summary>
        /// <param name="item">The item.</param>
        public DatastarExpression<int> IndexOf(DatastarExpression<TItem> item) => Compose.Call<int>(list.Expression, ".indexOf", item);

        /// <summary>The items as one text: <c>$tags.join(', ')</c>.</summary>
        /// <param name="separator">What stands between them.</param>
        public DatastarExpression<string> Join(DatastarExpression<string> separator) => Compose.Call<string>(list.Expression, ".join", separator);

        /// <summary>Whether a condition holds for an item: <c>S.Scores.Any(score => score > 9)</c> is <c>[...$scores].some(item => item > 9)</c>.</summary>
        /// <param name="condition">The condition for an item.</param>
        public DatastarExpression<bool> Any(Func<DatastarExpression<TItem>, DatastarExpression<bool>> condition) => Compose.Lambda<TItem, bool>(Items(list), ".some", condition);

        /// <summary>Whether a condition holds for every item: <c>S.Chosen.All(chosen => chosen)</c> is <c>[...$chosen].every(item => item)</c>. It does for none.</summary>
        /// <param name="condition">The condition for an item.</param>
        public DatastarExpression<bool> All(Func<DatastarExpression<TItem>, DatastarExpression<bool>> condition) => Compose.Lambda<TItem, bool>(Items(list), ".every", condition);
    }

    extension<TItem>(ISignal<IEnumerable<TItem>?> list)
    {
        /// <summary>Puts an item at the end: <c>$tags = [...$tags, 'x']</c>.</summary>
        /// <param name="item">The item.</param>
        public DatastarAction Add(DatastarExpression<TItem> item) => Set(list, Compose.Wrap<object>($"[...{list.Expression.Code.Text}, ", item, Precedence.Assignment, "]"));

        /// <summary>Takes out every item that is equal: <c>$tags = [...$tags].filter(item => item !== 'x')</c>.</summary>
        /// <param name="item">The item.</param>
        public DatastarAction Remove(DatastarExpression<TItem> item) => Set(list, Compose.Lambda<TItem, object>(Items(list), ".filter", other => other != item));

        /// <summary>Gives every item the same value: <c>S.Chosen.Fill(El.Checked)</c> is <c>$chosen = [...$chosen].map(() => el.checked)</c>.</summary>
        /// <param name="value">The value.</param>
        public DatastarAction Fill(DatastarExpression<TItem> value)
        {
            ArgumentNullException.ThrowIfNull(value);
            return Set(list, Compose.Call<object>(Items(list), ".map", Compose.Wrap<object>("() => ", value, value.Code.Text.StartsWith('{') ? Precedence.Member : Precedence.Assignment, "", Precedence.Assignment)));
        }
    }

    extension<TValue>(IDatastarExpression<IEnumerable<KeyValuePair<string, TValue>>?> dictionary)
    {
        /// <summary>The value of a key: <c>$prices['apple']</c>.</summary>
        /// <param name="key">The key.</param>
        public DatastarExpression<TValue> Item(DatastarExpression<string> key) => Compose.Index<TValue>(dictionary.Expression, key);
    }

    // The client reads a list that is null as empty text, which has no functions for lists, and spread is as empty.
    private static DatastarExpression<object> Items(IDatastarExpression<object?> list) => Compose.Wrap<object>("[...", list.Expression, Precedence.Assignment, "]");

    // A list is replaced and not changed, so that the client sees that it is another.
    private static DatastarAction Set(ISignal<object?> list, DatastarExpression value) =>
        new(Compose.Infix(list.Expression, " = ", value, Precedence.Member, Precedence.Assignment), Precedence.Assignment);
}
