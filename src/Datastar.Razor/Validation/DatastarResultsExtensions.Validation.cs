using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

public static partial class DatastarResultsExtensions
{
    extension(Results)
    {
        /// <summary>
        /// Answers a Datastar request with validation errors on the page: a patch of the signal <c>errors</c>, shaped as the signals
        /// themselves (<c>$errors.title</c>, <c>$errors.user.name</c>, <c>$errors.summary</c> for the whole). The status is 200, since the client
        /// drops the body of any other. Fields that are no longer in error get an empty message. Other requests are answered with 400 and ProblemDetails.
        /// </summary>
        /// <param name="errors">The messages by C# member or signal, as validation gives them: <c>Title</c>, <c>User.Name</c>, <c>""</c> for the whole.</param>
        /// <returns>The result: <c>data: signals {"errors":{"title":"The Title field is required."}}</c>.</returns>
        /// <remarks>Show a message by <see cref="Ds.ErrorFor"/> or <c>ds-error-for</c>.</remarks>
        public static DatastarResult DatastarValidation(IEnumerable<KeyValuePair<string, string[]>> errors) =>
            new DatastarValidationResult(errors);

        /// <summary>Answers with validation errors of signals that were not bound from signals, as with forms: the fields of the type are known then.</summary>
        /// <param name="errors">The messages by C# member or signal, as validation gives them.</param>
        /// <returns>The result.</returns>
        /// <typeparam name="TSignals">The type, marked <see cref="SignalsAttribute"/>, whose fields are meant.</typeparam>
        public static DatastarResult DatastarValidation<TSignals>(IEnumerable<KeyValuePair<string, string[]>> errors) =>
            new DatastarValidationResult(errors, typeof(TSignals));
    }
}
