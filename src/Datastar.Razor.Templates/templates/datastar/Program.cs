#if (aot)
using AppNamespace;
#endif
using AppNamespace.Counter;
using AppNamespace.Hello;
using AppNamespace.Home;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddValidation();
builder.Services.AddDatastar().AddValidationPatches().AddLive();
#if (aot)
// Native AOT has no reflection to read and write JSON by: the compiler generates it.
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, AppJson.Default));
#endif
builder.Services.AddSingleton<SharedCounter>();

var app = builder.Build();

app.MapStaticAssets();
app.MapHome();
app.MapCounter();
app.MapHello();

app.Run();
