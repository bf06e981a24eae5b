package io.keyturn.local.home;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;

/** One number for every {@link Port}; no two are the same. */
public record Ports(Map<Port, Integer> numbers) {

  /**
   * Below the range that systems hand out to outgoing connections, which could take a port between
   * two starts.
   */
  private static final int FREE_FROM = 20_000;

  private static final int FREE_TO = 32_000;
  private static final int MAX = 65_535;

  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  public Ports {
    numbers = Map.copyOf(numbers);
  }

  /**
   * The numbers that the environment asks for, else the standard ones.
   *
   * @throws UserError when a variable holds no port number, or two parts would share one
   */
  public static Ports from(Map<String, String> environment) {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    Map<Integer, Port> users = new HashMap<>();
    for (Port port : Port.values()) {
      int number = number(port, environment.get(port.variable()));
      Port other = users.put(number, port);
      if (other != null) {
        throw new UserError(
            "Port %d is asked for twice, by %s and by %s."
                .formatted(number, other.user(), port.user()),
            "Change %s or %s.".formatted(other.variable(), port.variable()));
      }
      numbers.put(port, number);
    }
    return new Ports(numbers);
  }

  /** Numbers that are free now. */
  public static Ports free() {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, oneFree());
    }
    return new Ports(numbers);
  }

  /** A number that is free now, and that this process has given to nobody yet. */
  public static int oneFree() {
    int number;
    do {
      number = ThreadLocalRandom.current().nextInt(FREE_FROM, FREE_TO);
    } while (!GIVEN.add(number) || PortProbe.taken(number));
    return number;
  }

  /** The number of that port. */
  public int get(Port port) {
    return numbers.get(port);
  }

  /** The ports that somebody else listens on, in the order of the enum. */
  public List<Port> taken(IntPredicate isTaken) {
    List<Port> taken = new ArrayList<>();
    for (Port port : Port.values()) {
      if (isTaken.test(get(port))) {
        taken.add(port);
      }
    }
    return taken;
  }

  private static int number(Port port, String asked) {
    if (asked == null || asked.isBlank()) {
      return port.standard();
    }
    try {
      int number = Integer.parseInt(asked.strip());
      if (number > 0 && number <= MAX) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Answered below, together with numbers out of range.
    }
    throw new UserError(
        "%s=%s is no port number.".formatted(port.variable(), asked),
        "Use a number from 1 to " + MAX + ".");
  }
}
