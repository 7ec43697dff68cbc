@echo off
rem Mingzhang: builds the program when it has not been built since its sources changed, then runs it.
setlocal
set "ROOT=%~dp0"
set "BUILT=%ROOT%artifacts\mz"
if exist "%BUILT%\.built" (
  powershell -NoProfile -Command "$t=(Get-Item -Force '%BUILT%\.built').LastWriteTimeUtc; if (Get-ChildItem '%ROOT%src','%ROOT%forms','%ROOT%codes','%ROOT%samples','%ROOT%docs\rules' -Recurse -File -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 }"
  if not errorlevel 1 goto run
)
echo mz: building... 1>&2
dotnet publish "%ROOT%src\Mingzhang.Cli\Mingzhang.Cli.csproj" -c Release -o "%BUILT%" --nologo -v quiet -p:RunAnalyzers=false -p:ForThisMachine=true 1>&2
if errorlevel 1 dotnet publish "%ROOT%src\Mingzhang.Cli\Mingzhang.Cli.csproj" -c Release -o "%BUILT%" --nologo -v quiet -p:RunAnalyzers=false 1>&2
if errorlevel 1 exit /b 2
type nul > "%BUILT%\.built"
:run
"%BUILT%\mz.exe" %*
exit /b %ERRORLEVEL%
