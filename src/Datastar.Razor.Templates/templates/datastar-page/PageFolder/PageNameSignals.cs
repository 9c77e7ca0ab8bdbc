using Datastar.Razor;

namespace ItemNamespace;

#if (hasModel)
/// <summary>What the user types: the name of a new one, and the draft of the one that is edited. Which one that is stays in the browser.</summary>
[Signals]
#if (aot)
public partial record PageNameSignals(string Name = "", string Draft = "", [property: LocalSignal] string Editing = "") : ISignals<PageNameSignals>;
#else
public partial record PageNameSignals(string Name = "", string Draft = "", [property: LocalSignal] string Editing = "");
#endif
#else
/// <summary>What the user types.</summary>
[Signals]
#if (aot)
public partial record PageNameSignals(string Name = "") : ISignals<PageNameSignals>;
#else
public partial record PageNameSignals(string Name = "");
#endif
#endif
