using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

public static partial class DatastarTypedResultsExtensions
{
    extension(TypedResults)
    {
        /// <summary>Answers a Datastar request with validation errors on the page, others with 400.</summary>
        /// <param name="errors">The messages by C# member or signal, as validation gives them.</param>
        /// <returns>The result.</returns>
        public static DatastarValidationResult DatastarValidation(IEnumerable<KeyValuePair<string, string[]>> errors) => new(errors);

        /// <summary>Answers with validation errors of signals that were not bound from signals, as with forms.</summary>
        /// <param name="errors">The messages by C# member or signal, as validation gives them.</param>
        /// <returns>The result.</returns>
        /// <typeparam name="TSignals">The type, marked <see cref="SignalsAttribute"/>, whose fields are meant.</typeparam>
        public static DatastarValidationResult DatastarValidation<TSignals>(IEnumerable<KeyValuePair<string, string[]>> errors) => new(errors, typeof(TSignals));
    }
}
