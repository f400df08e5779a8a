package dev.sop.solver.productwise.single;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Segments of a convex piecewise linear function, sorted by slope, in splay trees on flat arrays.
 *
 * <p>A tree is named by its root; 0 is the empty tree. Every node is one segment: its slope, its length, and the number of
 * the production tier it came from. A subtree knows the total length below it and carries a slope change not yet handed to
 * its children, so that "add to every slope", "cut at a length" and "cut at a slope" cost O(log n) amortised on any input:
 * this is what makes the slope trick near-linear in the worst case, where heaps move single segments.
 *
 * <p>Source: D. D. Sleator and R. E. Tarjan, "Self-adjusting binary search trees", 1985 (the access lemma and split/join).
 */
final class SlopeTree {
    private int[] lower;
    private int[] upper;
    private int[] tier;
    private double[] slope;
    private double[] length;
    private double[] total;
    private double[] pending;
    private int[] path = new int[64];
    private int fresh = 1;
    private int recycled;

    SlopeTree(int expected) {
        int n = Math.max(16, expected + 1);
        lower = new int[n];
        upper = new int[n];
        tier = new int[n];
        slope = new double[n];
        length = new double[n];
        total = new double[n];
        pending = new double[n];
    }

    /** Forgets every tree. */
    void clear() {
        fresh = 1;
        recycled = 0;
    }

    int node(double nodeSlope, double nodeLength, int nodeTier) {
        int n = recycled;
        if (n != 0) {
            recycled = lower[n];
        } else {
            if (fresh == slope.length) {
                grow();
            }
            n = fresh++;
        }
        lower[n] = 0;
        upper[n] = 0;
        tier[n] = nodeTier;
        slope[n] = nodeSlope;
        length[n] = nodeLength;
        total[n] = nodeLength;
        pending[n] = 0.0;
        return n;
    }

    double total(int root) {
        return total[root];
    }

    double slope(int node) {
        return slope[node];
    }

    int lower(int node) {
        return lower[node];
    }

    int upper(int node) {
        return upper[node];
    }

    /** Adds to every slope of the tree. */
    void add(int root, double change) {
        if (root != 0) {
            slope[root] += change;
            pending[root] += change;
        }
    }

    int insert(int root, double newSlope, double newLength, int newTier) {
        int added = node(newSlope, newLength, newTier);
        int depth = 0;
        int n = root;
        while (n != 0) {
            push(n);
            depth = step(depth, n);
            n = newSlope < slope[n] ? lower[n] : upper[n];
        }
        if (depth > 0) {
            int parent = path[depth - 1];
            if (newSlope < slope[parent]) {
                lower[parent] = added;
            } else {
                upper[parent] = added;
            }
        }
        step(depth, added);
        return splay(depth);
    }

    /** Brings the segment of lowest slope to the root. */
    int lowest(int root) {
        if (root == 0 || lower[root] == 0) {
            return root;
        }
        int depth = -1;
        for (int n = root; n != 0; n = lower[n]) {
            push(n);
            depth = step(depth + 1, n) - 1;
        }
        return splay(depth);
    }

    /** Brings the segment of highest slope to the root. */
    int highest(int root) {
        if (root == 0 || upper[root] == 0) {
            return root;
        }
        int depth = -1;
        for (int n = root; n != 0; n = upper[n]) {
            push(n);
            depth = step(depth + 1, n) - 1;
        }
        return splay(depth);
    }

    /** Brings the segment that holds the point {@code amount} from the lowest end to the root. */
    int fromLowest(int root, double amount) {
        double rest = amount;
        int depth = -1;
        int n = root;
        while (true) {
            push(n);
            depth = step(depth + 1, n) - 1;
            double below = total[lower[n]];
            if (rest <= below && lower[n] != 0) {
                n = lower[n];
            } else if (rest > below + length[n] && upper[n] != 0) {
                rest -= below + length[n];
                n = upper[n];
            } else {
                return splay(depth);
            }
        }
    }

    /** Brings the segment that holds the point {@code amount} from the highest end to the root. */
    int fromHighest(int root, double amount) {
        double rest = amount;
        int depth = -1;
        int n = root;
        while (true) {
            push(n);
            depth = step(depth + 1, n) - 1;
            double above = total[upper[n]];
            if (rest <= above && upper[n] != 0) {
                n = upper[n];
            } else if (rest > above + length[n] && lower[n] != 0) {
                rest -= above + length[n];
                n = lower[n];
            } else {
                return splay(depth);
            }
        }
    }

    /** Brings a segment next to the place of {@code key} to the root. */
    int nearSlope(int root, double key) {
        int depth = -1;
        int n = root;
        while (n != 0) {
            push(n);
            depth = step(depth + 1, n) - 1;
            n = slope[n] < key ? upper[n] : lower[n];
        }
        return splay(depth);
    }

    /** Takes the lower subtree off a root and returns it. */
    int cutLower(int root) {
        push(root);
        int cut = lower[root];
        lower[root] = 0;
        pull(root);
        return cut;
    }

    /** Takes the upper subtree off a root and returns it. */
    int cutUpper(int root) {
        push(root);
        int cut = upper[root];
        upper[root] = 0;
        pull(root);
        return cut;
    }

    /** Splits the root segment: {@code amount} of it, its lower end, leaves with {@code below} as its lower subtree. */
    int shedLowerEnd(int root, double amount, int below) {
        int shed = node(slope[root], amount, tier[root]);
        lower[shed] = below;
        pull(shed);
        length[root] -= amount;
        pull(root);
        return shed;
    }

    /** Splits the root segment: {@code amount} of it, its upper end, leaves with {@code above} as its upper subtree. */
    int shedUpperEnd(int root, double amount, int above) {
        int shed = node(slope[root], amount, tier[root]);
        upper[shed] = above;
        pull(shed);
        length[root] -= amount;
        pull(root);
        return shed;
    }

    double length(int node) {
        return length[node];
    }

    /** One tree of two, every slope of the first at most every slope of the second. */
    int join(int first, int second) {
        if (first == 0) {
            return second;
        }
        if (second == 0) {
            return first;
        }
        if (upper[first] == 0) {
            push(first);
            upper[first] = second;
            pull(first);
            return first;
        }
        int root = lowest(second);
        push(root);
        lower[root] = first;
        pull(root);
        return root;
    }

    /**
     * Gives back a whole tree. Lengths of numbered segments are added to {@code used} where it is given. Returns false when
     * an unnumbered segment of the forbidden slope, longer than rounding makes them, was among them.
     */
    boolean release(int root, double @Nullable [] used, double forbiddenSlope, double rounding) {
        boolean allowed = true;
        int depth = root == 0 ? 0 : step(0, root);
        while (depth > 0) {
            int n = path[--depth];
            if (tier[n] < 0) {
                allowed &= slope[n] != forbiddenSlope || length[n] <= rounding;
            } else if (used != null) {
                used[tier[n]] += length[n];
            }
            if (upper[n] != 0) {
                depth = step(depth, upper[n]);
            }
            if (lower[n] != 0) {
                depth = step(depth, lower[n]);
            }
            lower[n] = recycled;
            recycled = n;
        }
        return allowed;
    }

    private int step(int depth, int n) {
        if (depth == path.length) {
            path = Arrays.copyOf(path, 2 * depth);
        }
        path[depth] = n;
        return depth + 1;
    }

    private void push(int n) {
        double change = pending[n];
        if (change != 0.0) {
            int a = lower[n];
            if (a != 0) {
                slope[a] += change;
                pending[a] += change;
            }
            int b = upper[n];
            if (b != 0) {
                slope[b] += change;
                pending[b] += change;
            }
            pending[n] = 0.0;
        }
    }

    private void pull(int n) {
        total[n] = total[lower[n]] + length[n] + total[upper[n]];
    }

    /** Moves the last node of the path to the root; every node of the path has handed its pending change down. */
    private int splay(int last) {
        int x = path[last];
        int depth = last;
        while (depth >= 2) {
            int parent = path[depth - 1];
            int grand = path[depth - 2];
            boolean lowerOfParent = lower[parent] == x;
            if (lowerOfParent == (lower[grand] == parent)) {
                rotate(grand, parent, lowerOfParent);
                rotate(parent, x, lowerOfParent);
            } else {
                rotate(parent, x, lowerOfParent);
                if (lowerOfParent) {
                    upper[grand] = x;
                } else {
                    lower[grand] = x;
                }
                rotate(grand, x, !lowerOfParent);
            }
            depth -= 2;
            if (depth > 0) {
                int above = path[depth - 1];
                if (lower[above] == grand) {
                    lower[above] = x;
                } else {
                    upper[above] = x;
                }
                path[depth] = x;
            }
        }
        if (depth == 1) {
            rotate(path[0], x, lower[path[0]] == x);
        }
        pull(x);
        return x;
    }

    private void rotate(int parent, int child, boolean childIsLower) {
        if (childIsLower) {
            lower[parent] = upper[child];
            upper[child] = parent;
        } else {
            upper[parent] = lower[child];
            lower[child] = parent;
        }
        pull(parent);
    }

    private void grow() {
        int n = slope.length + (slope.length >> 1);
        lower = Arrays.copyOf(lower, n);
        upper = Arrays.copyOf(upper, n);
        tier = Arrays.copyOf(tier, n);
        slope = Arrays.copyOf(slope, n);
        length = Arrays.copyOf(length, n);
        total = Arrays.copyOf(total, n);
        pending = Arrays.copyOf(pending, n);
    }
}
