package io.keyturn.common.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes written down in a test, compiled as Maven would lay them out, and seen by ArchUnit. */
final class Sources {
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|record|enum|interface) (\\w+)");

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** One for all, because it reads the whole class path first. */
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, null, null);

  private final Path module;
  private final List<String> files = new ArrayList<>();

  Sources(Path module) {
    this.module = module;
  }

  /** Adds one compilation unit; its place follows from its package and its first type. */
  Sources with(String source) throws IOException {
    var packageName = first(PACKAGE, source);
    var folder = module.resolve("src/main/java").resolve(packageName.replace('.', '/'));
    Files.createDirectories(folder);
    files.add(Files.writeString(folder.resolve(first(TYPE, source) + ".java"), source).toString());
    return this;
  }

  Sources withPackageInfo(String packageName) throws IOException {
    var folder = module.resolve("src/main/java").resolve(packageName.replace('.', '/'));
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("package-info.java"), "package " + packageName + ";", UTF_8);
    return this;
  }

  JavaClasses compiled() throws IOException {
    var classes = Files.createDirectories(module.resolve("target/classes"));
    var units = FILES.getJavaFileObjectsFromStrings(files);
    var options = List.of("-proc:none", "-d", classes.toString());
    if (!COMPILER.getTask(null, FILES, null, options, null, units).call()) {
      throw new IllegalArgumentException("the sources do not compile, see above");
    }
    return new ClassFileImporter().importPath(classes);
  }

  private static String first(Pattern pattern, String source) {
    var matcher = pattern.matcher(source);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no " + pattern + " in " + source);
    }
    return matcher.group(1);
  }
}
