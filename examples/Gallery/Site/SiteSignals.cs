namespace Gallery.Site;

/// <summary>The state of a page of the site itself. It stays in the browser, so that the requests of examples carry their own signals alone.</summary>
/// <param name="File">Which of the files is shown.</param>
[Signals]
public partial record SiteSignals([property: LocalSignal] int File = 0);
