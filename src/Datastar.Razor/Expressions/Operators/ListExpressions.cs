using System.Diagnostics.CodeAnalysis;

namespace Datastar.Razor;

/// <summary>What lists and dictionaries can do in the browser, where they are arrays and objects.</summary>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "Mistakes two extension blocks for members of one name")]
public static class ListExpressions
{
    extension<TItem>(IDatastarExpression<IEnumerable<TItem>> list)
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
    }

    extension<TValue>(IDatastarExpression<IEnumerable<KeyValuePair<string, TValue>>> dictionary)
    {
        /// <summary>The value of a key: <c>$prices['apple']</c>.</summary>
        /// <param name="key">The key.</param>
        public DatastarExpression<TValue> Item(DatastarExpression<string> key) => Compose.Index<TValue>(dictionary.Expression, key);
    }
}
