using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Dossier.Ecritures;

/// <summary>What is about to be done, as the trail will say it.</summary>
/// <param name="Precision">A code, never a sentence.</param>
public sealed record FaitTrace(ActionDossier Action, Id<Dmst>? Dossier, Blocs Blocs, string? Precision = null);

/// <summary>A write in progress on the files: its lines, its traces and its messages commit together or not at all.</summary>
public sealed class EcritureDossier
{
    internal EcritureDossier(DossierDb db, Auteur auteur, Role? role, DateTime instant) => (Db, Auteur, Role, Instant) = (db, auteur, role, instant);

    public DossierDb Db { get; }

    public Auteur Auteur { get; }

    public Role? Role { get; }

    /// <summary>To the microsecond, as PostgreSQL keeps it: the code of a line is over what is read back.</summary>
    public DateTime Instant { get; }

    internal List<FaitTrace> Faits { get; } = [];

    internal List<LigneTracee> Lignes { get; } = [];

    internal List<MessageSortant> Messages { get; } = [];

    /// <summary>One more thing to say of this write.</summary>
    public void Tracer(FaitTrace fait) => Faits.Add(fait);

    /// <summary>Queues a message, delivered at least once after the commit. It leaves the medical base: nothing medical in it.</summary>
    public void Emettre<T>(T message) where T : notnull
    {
        var sortant = MessageSortant.De(message, Instant);
        Messages.Add(sortant);
        Db.Add(sortant);
    }

    /// <summary>
    /// Takes the turn of every writer from now on, instead of at the end alone: for what two must never create at once. To be kept short.
    /// </summary>
    internal async Task SeulAsync(CancellationToken arret)
    {
        if (Db.Moteur == Moteur.Postgresql)
        {
            await Db.Database.ExecuteSqlRawAsync($"SELECT 1 FROM {DossierDb.Schema}.tete_trace WHERE id = 1 FOR UPDATE", arret);
        }
    }

    internal void Noter(LigneTracee ligne)
    {
        if (ligne.Table != TraceDeTraces)
        {
            Lignes.Add(ligne);
        }
    }

    private const string TraceDeTraces = "trace_dossier";
}
