namespace Gallery.Examples.FileUpload;

[Signals]
public partial record UploadSignals([property: LocalSignal] bool Sending = false);
