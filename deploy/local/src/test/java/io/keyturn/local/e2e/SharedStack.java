package io.keyturn.local.e2e;

import io.keyturn.local.check.Subscribers;
import io.keyturn.local.home.Directories;
import io.keyturn.local.home.Ports;
import io.keyturn.local.part.PartFailure;
import io.keyturn.local.stack.Installation;
import io.keyturn.local.stack.LocalStack;
import io.keyturn.local.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands every test that asks for one the same {@link Running} stack, started by the first and ended
 * after the last.
 */
public final class SharedStack implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SharedStack.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Running.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
  }

  /** A stack in a temporary home. */
  public static final class Running implements AutoCloseable {

    private final StackOptions options;
    private LocalStack stack;

    private Running(StackOptions options, LocalStack stack) {
      this.options = options;
      this.stack = stack;
    }

    private static Running start() {
      try {
        StackOptions options =
            new StackOptions(
                Files.createTempDirectory("keyturn-e2e"),
                new Installation(Path.of("..", "..").toAbsolutePath().normalize()),
                Ports.free(),
                Map.of(
                    "KEYTURN_RETIREMENT_GRACE", "PT5S",
                    "KEYTURN_RENEWAL_LEASE", "PT6S",
                    "KEYTURN_NOTICE_TIMEOUT", "PT4S",
                    "KEYTURN_NOTICE_LEASE", "PT6S"));
        LocalStack stack = started(options);
        // A renewal would take back warnings that are still owed.
        new Subscribers(stack).await(1);
        return new Running(options, stack);
      } catch (IOException | PartFailure e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }

    /** The stack that runs now. */
    public LocalStack stack() {
      return stack;
    }

    /** Ends the stack and starts another one on the same data. */
    public LocalStack restart() throws IOException, PartFailure {
      stack.close();
      stack = started(options);
      return stack;
    }

    @Override
    public void close() throws IOException {
      stack.close();
      Directories.delete(options.home());
    }

    private static LocalStack started(StackOptions options) throws IOException, PartFailure {
      LocalStack stack = LocalStack.open(options, line -> System.out.println("stack: " + line));
      // Also when the tests are interrupted.
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      try {
        stack.start();
        return stack;
      } catch (IOException | PartFailure e) {
        stack.close();
        throw e;
      }
    }
  }
}
