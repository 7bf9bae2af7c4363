using System.Threading.Channels;

namespace Socle.Suivi.Convocations.Expedition;

/// <summary>
/// Where the connections of this process come back to between two messages: each says what became of its own and asks for another. All who
/// stand there while a commit is being made are served by the next one, so that a commit is shared by many messages, and none is held
/// without being said.
/// </summary>
/// <param name="tourner">Writes what is done, takes and composes others: at most as many as asked.</param>
internal sealed class Guichet(Func<IReadOnlyList<Conclusion>, int, Task<IReadOnlyList<Envoi>>> tourner)
{
    private readonly Channel<Demande> file = Channel.CreateUnbounded<Demande>(new() { SingleReader = true });

    /// <summary>The next message to say; null when none waits.</summary>
    public async Task<Envoi?> SuivantAsync(Conclusion? finie)
    {
        var demande = new Demande(finie, new(TaskCreationOptions.RunContinuationsAsynchronously));
        file.Writer.TryWrite(demande);
        return await demande.Reponse.Task;
    }

    /// <summary>Serves until it is closed.</summary>
    public async Task ServirAsync()
    {
        while (await file.Reader.WaitToReadAsync())
        {
            var presentes = new List<Demande>();
            while (file.Reader.TryRead(out var demande))
            {
                presentes.Add(demande);
            }
            await ServirAsync(presentes);
        }
    }

    public void Fermer() => file.Writer.Complete();

    private async Task ServirAsync(List<Demande> presentes)
    {
        try
        {
            var envois = await tourner([.. presentes.Select(p => p.Finie).OfType<Conclusion>()], presentes.Count);
            foreach (var (rang, demande) in presentes.Index())
            {
                demande.Reponse.SetResult(rang < envois.Count ? envois[rang] : null);
            }
        }
        catch (Exception e)
        {
            // Each connection fails with its own; whoever comes later may be luckier.
            presentes.ForEach(p => p.Reponse.TrySetException(e));
        }
    }

    private sealed record Demande(Conclusion? Finie, TaskCompletionSource<Envoi?> Reponse);
}

/// <summary>A message taken, and what it says; nothing when it could not be composed.</summary>
internal sealed record Envoi(Convocation Convocation, MessageCompose? Message);
