namespace Socle.Travailleurs.Import;

/// <summary>
/// What follows an <c>await</c> runs on top of what has just ended, and keeps alive all that it held. Between the big steps of an
/// import the stack is left, so that the memory of one is not carried through the next.
/// </summary>
internal static class Pile
{
    public static async Task QuitterAsync() => await Task.Yield();
}
