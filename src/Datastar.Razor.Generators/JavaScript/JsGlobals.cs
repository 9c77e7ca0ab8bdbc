namespace Datastar.Razor.Generators.JavaScript;

/// <summary>Names that every page has.</summary>
internal static class JsGlobals
{
    private static readonly HashSet<string> Names = Set(
        "undefined NaN Infinity globalThis Object Array String Number Boolean Symbol BigInt Math Date RegExp Error TypeError RangeError SyntaxError JSON Map Set WeakMap WeakSet WeakRef "
        + "Promise Proxy Reflect Intl Function ArrayBuffer DataView Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray "
        + "BigInt64Array BigUint64Array Iterator parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI escape unescape eval arguments this "
        + "window document navigator location history screen localStorage sessionStorage indexedDB caches crypto performance console fetch alert confirm prompt atob btoa "
        + "setTimeout clearTimeout setInterval clearInterval requestAnimationFrame cancelAnimationFrame requestIdleCallback cancelIdleCallback queueMicrotask structuredClone "
        + "getComputedStyle getSelection matchMedia postMessage open close focus blur print stop scroll scrollTo scrollBy moveTo resizeTo self top parent frames opener event name "
        + "status length closed origin innerWidth innerHeight outerWidth outerHeight scrollX scrollY pageXOffset pageYOffset devicePixelRatio customElements visualViewport isSecureContext "
        + "URL URLSearchParams Blob File FileList FileReader FormData Headers Request Response AbortController AbortSignal Event CustomEvent EventTarget MouseEvent KeyboardEvent "
        + "PointerEvent InputEvent TouchEvent DragEvent Node Element HTMLElement HTMLInputElement HTMLFormElement HTMLDialogElement SVGElement Document DocumentFragment DOMParser "
        + "DOMRect Range Selection Text Comment XMLHttpRequest WebSocket EventSource BroadcastChannel MessageChannel Worker Notification Image Audio Option MutationObserver "
        + "IntersectionObserver ResizeObserver PerformanceObserver TextEncoder TextDecoder ReadableStream WritableStream TransformStream CSS CSSStyleSheet Animation "
        + "SpeechSynthesisUtterance speechSynthesis DataTransfer DataTransferItem Storage History Location Navigator Screen Window trustedTypes scheduler navigation find "
        + "el");

    // Of the window, but far more often the name of a signal whose dollar sign is missing.
    private static readonly HashSet<string> OfWindow = Set("name open close status length top parent self closed event origin find stop print scroll frames opener focus blur");

    // Functions of the window: by themselves they are no condition and no text.
    private static readonly HashSet<string> Functions = Set("open close stop print find focus blur scroll");

    /// <summary>Whether the name is a function of the window that only a call, or a function that gets it, can use.</summary>
    public static bool IsNoValue(string name) => Functions.Contains(name);

    public static bool Has(string name) => Names.Contains(name);

    /// <summary>Whether the name is one of the window's that nobody means as a value.</summary>
    public static bool IsAmbiguous(string name) => OfWindow.Contains(name);

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
