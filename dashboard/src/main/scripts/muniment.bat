@echo off
rem Starts the muniment.jar that lies beside this script, with settings that suit a small PC:
rem "muniment.bat serve" instead of "java -jar muniment.jar serve".
rem
rem JAVA_HOME             which Java, 17 or later; without it the one on the path
rem MUNIMENT_JAVA_OPTIONS more options for Java; where they differ from those below they win
rem MUNIMENT_CACHE        where the prepared classes are kept; "off" prepares none
setlocal EnableExtensions DisableDelayedExpansion

rem What we print is UTF-8, whatever the console's language.
chcp 65001 >nul

set "JAR=%~dp0muniment.jar"
if not exist "%JAR%" (
  echo "%JAR%" is missing; put this script and muniment.jar into one folder. 1>&2
  exit /b 1
)

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "VERSION="
for /f "tokens=3" %%v in ('cmd /c ""%JAVA%" -version" 2^>^&1 ^| findstr /c:" version "') do set "VERSION=%%~v"
if not defined VERSION (
  echo Java was not found; install Java 17 or later, or set JAVA_HOME to its folder. 1>&2
  exit /b 1
)
for /f "tokens=1 delims=.-+_" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo Java %VERSION% is too old; install Java 17 or later. 1>&2
  exit /b 1
)

rem Memory: one collector thread, one compiler, a heap that gives back what it does not use.
set "SMALL=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=48m"
set "SMALL=%SMALL% -Xms16m -Xmx256m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20"
set "SMALL=%SMALL% -XX:MaxMetaspaceSize=160m -XX:MaxDirectMemorySize=64m -Xss512k"
set "QUIET=-Xshare:auto -Xlog:disable -Xlog:all=error:stderr"

rem Classes prepared at the end of the first run make later starts faster and smaller. They fit one
rem jar and one Java, which their name tells; what does not fit or cannot be written is left out.
if not defined MUNIMENT_CACHE set "MUNIMENT_CACHE=%LOCALAPPDATA%\Muniment\cache"
if /i "%MUNIMENT_CACHE%"=="off" goto plain
if not exist "%MUNIMENT_CACHE%\" mkdir "%MUNIMENT_CACHE%" 2>nul
if not exist "%MUNIMENT_CACHE%\" goto plain
for %%f in ("%JAR%") do set "ARCHIVE=%MUNIMENT_CACHE%\classes-%%~zf-%VERSION%.jsa"
set "LONG="
if /i "%~1"=="serve" set "LONG=yes"
if /i "%~1"=="demo" set "LONG=yes"
if %MAJOR% GEQ 19 if defined LONG (
  set "PREPARED=-XX:+AutoCreateSharedArchive -XX:SharedArchiveFile"
  goto prepared
)
if exist "%ARCHIVE%" (
  set "PREPARED=-XX:SharedArchiveFile"
  goto prepared
)
if not defined LONG goto plain
set "PREPARED=-XX:ArchiveClassesAtExit"

:prepared
"%JAVA%" %SMALL% %QUIET% %PREPARED%="%ARCHIVE%" -Dfile.encoding=UTF-8 %MUNIMENT_JAVA_OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:plain
"%JAVA%" %SMALL% %QUIET% -Dfile.encoding=UTF-8 %MUNIMENT_JAVA_OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
