package dev.sop.check;

import java.util.Collection;
import java.util.stream.Collectors;

/** Lists of names in messages, cut where they get long. */
public final class Names {

    private static final int SHOWN = 12;

    private Names() {}

    public static String list(Collection<?> names) {
        if (names.isEmpty()) {
            return "none (nothing is declared)";
        }
        String shown = names.stream().limit(SHOWN).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
    }
}
