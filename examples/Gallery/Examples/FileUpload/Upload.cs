namespace Gallery.Examples.FileUpload;

/// <summary>How much of an upload has arrived.</summary>
public sealed record Upload(long Bytes, long Of)
{
    public Upload() : this(0, 0)
    {
    }
}
