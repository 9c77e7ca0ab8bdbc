using Gallery.Site;

var builder = WebApplication.CreateBuilder(args);
var catalogue = ExampleCatalogue.Find(typeof(Program).Assembly);
builder.Services.AddGallery(catalogue);

var app = builder.Build();
app.UseGallery();
app.MapStaticAssets();
app.MapGallery(catalogue);
app.Run();

/// <summary>Where tests take the app by.</summary>
public partial class Program;
