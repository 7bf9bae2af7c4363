namespace Socle.Technique.Envois;

/// <summary>
/// Whether this process hands messages over. One that lacks a module must not: a message it has no receiver for would pass for delivered.
/// What it writes waits for a whole process, which takes it within the minute.
/// </summary>
public sealed record RemiseDesMessages(bool Ici)
{
    public static RemiseDesMessages ParNous { get; } = new(true);

    public static RemiseDesMessages Ailleurs { get; } = new(false);
}
