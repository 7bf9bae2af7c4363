using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations.Expedition;
using Socle.Technique.Base;

namespace Socle.Suivi.Convocations.Liens;

/// <summary>An appointment as a link shows it: when and where, and nothing of what it is for.</summary>
/// <param name="Nom">For an employer only, which has several workers; a worker knows who they are, and a link may be read by others.</param>
public sealed record RendezVousDuLien(
    Id<RendezVous> Id, int Version, string? Nom, DateOnly Jour, TimeOnly Debut, int Minutes, string Lieu, string? Adresse, string? Telephone, string? Lien, EtatRendezVous Etat)
{
    /// <summary>One may still answer.</summary>
    public bool Ouvert => Etat is >= EtatRendezVous.Propose and <= EtatRendezVous.Confirme;
}

public sealed record LienLu(Id<Convocation> Convocation, DestinataireMessage Destinataire, IReadOnlyList<RendezVousDuLien> RendezVous);

/// <summary>Reads what a link opens. Unknown, expired or past: one and the same answer, by one and the same query.</summary>
public sealed class LireLien(SocleDb db, TimeProvider temps)
{
    public async Task<LienLu?> LireAsync(string secret, CancellationToken arret) => await TrouverAsync(secret, arret) is { } trouve
        ? new(trouve.Convocation.Id, trouve.Convocation.Destinataire, [.. trouve.Lignes.Select(l => Montrer(trouve.Convocation.Destinataire, l))])
        : null;

    /// <summary>The appointment for a calendar; null for an employer, and when the link opens nothing.</summary>
    public async Task<string?> CalendrierAsync(string secret, CancellationToken arret) =>
        await TrouverAsync(secret, arret) is { Convocation.Destinataire: DestinataireMessage.Travailleur, Lignes: [var ligne, ..] }
            ? Calendrier.Ecrire(ligne.RendezVous, ligne.Lieu.Adresse is { } adresse ? $"{ligne.Lieu.Nom}, {adresse}" : ligne.Lieu.Nom, temps.GetUtcNow().UtcDateTime)
            : null;

    private async Task<(Convocation Convocation, IReadOnlyList<LigneDite> Lignes)?> TrouverAsync(string secret, CancellationToken arret)
    {
        var (empreinte, maintenant, aujourdhui) = (Jetons.Empreinte(secret), temps.GetUtcNow(), temps.Aujourdhui());
        var instant = maintenant.UtcDateTime;
        var lues = await db.Set<JetonConvocation>().AsNoTracking().Where(j => j.Empreinte == empreinte && j.ExpireLe > instant)
            .Join(db.Set<Convocation>(), j => j.ConvocationId, c => c.Id, (j, c) => c)
            .Join(db.Set<LigneConvocation>(), c => c.Id, l => l.ConvocationId, (c, l) => new { c, l.RendezVousId })
            .Join(db.Set<RendezVous>().Where(r => r.Jour >= aujourdhui), x => x.RendezVousId, r => r.Id, (x, r) => new { x.c, r.Jour, r.Debut })
            .ToListAsync(arret);
        if (!lues.Any(l => HeureDeParis.Instant(l.Jour, l.Debut) > maintenant))
        {
            return null;
        }
        var lignes = (await FaitsConvocation.LireAsync(db, [lues[0].c], arret))[lues[0].c.Id];
        var aVenir = lignes.Select(l => l.Dite).Where(l => HeureDeParis.Instant(l.RendezVous.Jour, l.RendezVous.Debut) > maintenant).ToList();
        return aVenir.Count == 0 ? null : (lues[0].c, aVenir);
    }

    private static RendezVousDuLien Montrer(DestinataireMessage destinataire, LigneDite ligne) => new(
        ligne.RendezVous.Id, ligne.RendezVous.Version, destinataire == DestinataireMessage.Employeur ? $"{ligne.Prenom} {ligne.Nom}" : null,
        ligne.RendezVous.Jour, ligne.RendezVous.Debut, ligne.RendezVous.Minutes, ligne.Lieu.Nom, ligne.Lieu.Adresse, ligne.Lieu.Telephone,
        destinataire == DestinataireMessage.Travailleur ? ligne.Lieu.Lien : null, ligne.RendezVous.Etat);
}
