namespace Datastar.Razor;

/// <summary>What text can do in the browser.</summary>
public static class TextExpressions
{
    extension(DatastarExpression<string> text)
    {
        /// <summary>The number of UTF-16 units: <c>$title.length</c>.</summary>
        public DatastarExpression<int> Length => Compose.Suffix<int>(text, ".length");

        /// <summary>Whether there is no text: <c>!$title</c>.</summary>
        public DatastarExpression<bool> IsEmpty => Compose.Prefix<bool>("!", text);

        /// <summary>Without white space at both ends: <c>$title.trim()</c>.</summary>
        public DatastarExpression<string> Trim() => Compose.Suffix<string>(text, ".trim()");

        /// <summary>In capitals: <c>$title.toUpperCase()</c>.</summary>
        public DatastarExpression<string> ToUpper() => Compose.Suffix<string>(text, ".toUpperCase()");

        /// <summary>In small letters: <c>$title.toLowerCase()</c>.</summary>
        public DatastarExpression<string> ToLower() => Compose.Suffix<string>(text, ".toLowerCase()");

        /// <summary>Whether another text is part of this one: <c>$title.includes('x')</c>.</summary>
        /// <param name="part">The other text.</param>
        public DatastarExpression<bool> Includes(DatastarExpression<string> part) => Compose.Call<bool>(text, ".includes", part);

        /// <summary>Whether it begins with another text: <c>$title.startsWith('x')</c>.</summary>
        /// <param name="start">The other text.</param>
        public DatastarExpression<bool> StartsWith(DatastarExpression<string> start) => Compose.Call<bool>(text, ".startsWith", start);

        /// <summary>Whether it ends with another text: <c>$title.endsWith('x')</c>.</summary>
        /// <param name="end">The other text.</param>
        public DatastarExpression<bool> EndsWith(DatastarExpression<string> end) => Compose.Call<bool>(text, ".endsWith", end);

        /// <summary>Where another text begins, or -1: <c>$title.indexOf('x')</c>.</summary>
        /// <param name="part">The other text.</param>
        public DatastarExpression<int> IndexOf(DatastarExpression<string> part) => Compose.Call<int>(text, ".indexOf", part);

        /// <summary>With every occurrence of a text replaced: <c>$title.replaceAll('a', 'b')</c>.</summary>
        /// <param name="part">What is replaced; plain text, no pattern.</param>
        /// <param name="replacement">What takes its place; <c>$&amp;</c> and the like have JavaScript's meaning in it.</param>
        public DatastarExpression<string> Replace(DatastarExpression<string> part, DatastarExpression<string> replacement) =>
            Compose.Call<string>(text, ".replaceAll", part, replacement);

        /// <summary>From one position to another: <c>$title.slice(0, 5)</c>; to the end without one: <c>$title.slice(1)</c>.</summary>
        /// <param name="start">The first position; a negative one counts from the end.</param>
        /// <param name="end">The position after the last.</param>
        public DatastarExpression<string> Slice(DatastarExpression<int> start, DatastarExpression<int>? end = null) =>
            end is null ? Compose.Call<string>(text, ".slice", start) : Compose.Call<string>(text, ".slice", start, end);

        /// <summary>The number that the text shows: <c>Number($amount)</c>; NaN when it shows none.</summary>
        public DatastarExpression<double> ToNumber() => Compose.Call<double>(null, "Number", text);
    }
}
