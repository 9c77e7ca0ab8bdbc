namespace Datastar.Razor.Testing;

/// <summary>A test asked a page for something that is not there, or a page had problems that nobody looked at.</summary>
public sealed class DatastarPageException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public DatastarPageException()
    {
    }

    /// <summary>Makes one with a message that says what to do.</summary>
    public DatastarPageException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and what caused it.</summary>
    public DatastarPageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
