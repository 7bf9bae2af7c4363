using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Masse;

namespace Socle.Technique.Traces;

/// <summary>A write in progress: its changes, audit events and outgoing messages commit together or not at all.</summary>
public sealed class Ecriture
{
    private readonly string? motif;

    internal Ecriture(SocleDb db, Auteur auteur, Processus processus, string? motif, DateTime instant)
    {
        Db = db;
        Auteur = auteur;
        Processus = processus;
        this.motif = motif;
        Instant = instant;
    }

    public SocleDb Db { get; }

    public Processus Processus { get; }

    public Auteur Auteur { get; }

    public DateTime Instant { get; }

    /// <summary>Number shared by everything this write leaves behind.</summary>
    public long Numero { get; } = Identifiants.Suivant();

    internal List<MessageSortant> Messages { get; } = [];

    /// <summary>Adds a fact the change tracker cannot see (a mass import, an export, a refusal).</summary>
    public void Tracer(ActionAudit action, string objet, long objetId, string? details = null) =>
        Db.Add(Evenement(action, objet, objetId, details));

    /// <summary>The same for many facts at once, written without waiting for the commit.</summary>
    public Task TracerEnMasseAsync(IEnumerable<FaitATracer> faits, CancellationToken arret = default) =>
        Db.InsererAsync(faits.Select(f => Evenement(f.Action, f.Objet, f.ObjetId, f.Details)), arret);

    /// <summary>Queues a message, delivered at least once after the commit.</summary>
    public void Emettre<T>(T message) where T : notnull
    {
        var sortant = MessageSortant.De(message, Instant);
        Messages.Add(sortant);
        Db.Add(sortant);
    }

    internal void TracerChangements()
    {
        Db.ChangeTracker.DetectChanges();
        var evenements = Db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(e => e.Entity is not EvenementAudit and not MessageSortant && e.Metadata.FindAnnotation(AnnotationSansAudit) is null)
            .Select(Evenement)
            .OfType<EvenementAudit>()
            .ToList();
        Db.AddRange(evenements);
    }

    /// <summary>Tables whose lines are themselves traces or can be computed again.</summary>
    internal const string AnnotationSansAudit = "Socle:SansAudit";

    private EvenementAudit? Evenement(EntityEntry entree)
    {
        var action = entree.State switch
        {
            EntityState.Added => ActionAudit.Creation,
            EntityState.Deleted => ActionAudit.Suppression,
            _ => ActionAudit.Modification,
        };
        var changements = Changements.Json(entree);
        return changements is null && action == ActionAudit.Modification
            ? null
            : Evenement(action, entree.Metadata.GetTableName()!, Cle(entree), changements);
    }

    private EvenementAudit Evenement(ActionAudit action, string objet, long objetId, string? changements) => new()
    {
        Id = Id<EvenementAudit>.Nouveau(),
        Ecriture = Numero,
        Instant = Instant,
        CompteId = Auteur.Compte,
        Qui = Auteur.Nom,
        Processus = Processus.Code,
        Motif = motif,
        Action = action,
        Objet = objet,
        ObjetId = objetId,
        Changements = changements,
    };

    private static long Cle(EntityEntry entree)
    {
        var cle = entree.Metadata.FindPrimaryKey()!.Properties[0];
        var valeur = entree.Property(cle.Name).CurrentValue;
        return cle.GetValueConverter()?.ConvertToProvider(valeur) as long? ?? valeur as long? ?? 0;
    }
}

/// <summary>A fact the change tracker cannot see, to be written in the audit trail.</summary>
public readonly record struct FaitATracer(ActionAudit Action, string Objet, long ObjetId, string? Details = null);
