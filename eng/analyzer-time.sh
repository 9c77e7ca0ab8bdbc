#!/usr/bin/env bash
# Makes a project of slices and signal types, builds it with -p:ReportAnalyzer=true, and prints what our generators and analyzers
# take beside Razor's generator and all analyzers of the SDK: in a compiler that has just started, where most of it is the start,
# and in the same compiler after a change of one slice and one signal type, as a developer's next build has it.
# Usage: eng/analyzer-time.sh [slices] [signal types]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
slices=${1:-500}
types=${2:-200}
project=$(mktemp -d)
compiler=analyzer-time-$$
trap 'pkill -f "pipename:$compiler" || true; rm -rf "$project"' EXIT

dotnet build "$root/src/Datastar.Razor" -c Release -v quiet --nologo
bin="$root/artifacts/bin"
parser=$(find "${NUGET_PACKAGES:-$HOME/.nuget/packages}/acornima" -path '*/netstandard2.0/Acornima.dll' | tail -n 1)
version=$(sed -n 's/.*Include="RazorSlices" Version="\([^"]*\)".*/\1/p' "$root/Directory.Packages.props")

cat > "$project/App.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <UseSharedCompilation>true</UseSharedCompilation>
    <SharedCompilationId>$compiler</SharedCompilationId>
    <ReportAnalyzer>true</ReportAnalyzer>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="RazorSlices" Version="$version" />
    <Reference Include="$bin/Datastar.Razor/release/Datastar.Razor.dll" />
    <Analyzer Include="$bin/Datastar.Razor.Generators/release/Datastar.Razor.Generators.dll;$parser" />
  </ItemGroup>
  <Import Project="$root/src/Datastar.Razor/build/Datastar.Razor.targets" />
</Project>
EOF
echo 'WebApplication.Create(args).Run();' > "$project/Program.cs"
mkdir "$project/Slices" "$project/Signals"
printf '@inherits DatastarSlice\n@using Datastar.Razor\n@using App\n@using static Datastar.Razor.Actions\n@addTagHelper *, Datastar.Razor\n' > "$project/Slices/_ViewImports.cshtml"
for ((i = 0; i < types; i++)); do
  cat > "$project/Signals/S$i.cs" <<EOF
namespace App;

public record User$i(string Name, int Age, string[] Roles);

[Datastar.Razor.Signals]
public partial record S$i(string Title = "", int Count = 0, bool Open = false, User$i? User = null, string[]? Tags = null, [property: Datastar.Razor.LocalSignal] bool Busy = false);
EOF
done
for ((i = 0; i < slices; i++)); do
  cat > "$project/Slices/Page$i.cshtml" <<EOF
@inherits DatastarSlice<int>
@{ var S = S$((i % types)).Ref; }
<section id="page-$i" class="card">
  <h2 ds-text="@S.Title"></h2>
  <input ds-bind="@S.Title" ds-on-keydown="@Post("/todos").When(Evt.Key == "Enter").Debounce(200.Milliseconds())" />
  <button type="button" ds-on-click="@Get("/endpoint/$i")" ds-show="@(S.Count > 0)" ds-class-done="@S.Open">Go</button>
  <p data-text="\$title + ' ' + \$count" data-show="\$count > 0 && \$open"></p>
  <button data-on:click__debounce.200ms="\$open = !\$open; @@post('/save/@Model')" data-indicator:busy>Save</button>
  <ul>
    @for (var i = 0; i < Model; i++)
    {
      <li id="row-$i-@i" ds-on-click="@Delete(\$"/rows/{i}")"><span data-class:done="\$open">@i</span></li>
    }
  </ul>
</section>
EOF
done

cd "$project"
measure() {
  echo "$1"
  dotnet build --nologo -v:detailed -clp:NoSummary > build.log 2>&1 || { grep -E ': error ' build.log | sort -u | head -n 20; exit 1; }
  python3 - <<'EOF'
import re
ours, razor, analyzers = [], 0.0, 0.0
for line in open('build.log', encoding='utf-8', errors='replace'):
    if total := re.search(r'Total analyzer execution time: ([0-9.]+) seconds', line):
        analyzers += float(total[1])
    if not (row := re.match(r'\s*(<?[0-9.]+)\s+<?[0-9]+\s+([A-Z][\w.]+)(?!.*, Version)', line)):
        continue
    seconds = float(row[1].lstrip('<'))
    if row[2].startswith('Datastar.Razor.Generators.'):
        ours.append((seconds, row[2]))
    if row[2].endswith('.RazorSourceGenerator'):
        razor = seconds
for seconds, name in sorted(ours, reverse=True):
    print(f'{seconds:8.3f} s  {name}')
whole = sum(seconds for seconds, _ in ours)
print(f"{whole:8.3f} s  ours\n{razor:8.3f} s  Razor's generator\n{analyzers:8.3f} s  all analyzers")
print(f"{100 * whole / (razor + analyzers):8.1f} %  ours of Razor's generator and all analyzers (goal: under 15 %)")
EOF
}

measure 'In a compiler that has just started:'
sed -i 's/>Go</>Do</' Slices/Page0.cshtml
sed -i 's/int Count = 0/int Count = 1/' Signals/S0.cs
measure 'In the same compiler, after a change of one slice and one signal type:'
