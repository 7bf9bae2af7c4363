using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Suivi.Delegations;

/// <summary>A termination as it was typed.</summary>
public sealed record SaisieResiliation
{
    [Display(Name = "Premier jour sans effet")]
    public DateOnly? Le { get; init; }

    [Display(Name = "Raison")]
    public string? Motif { get; init; }
}

/// <summary>Ends a signed protocol. What was done under it stays done: it is never ended in the past.</summary>
public sealed class ResilierProtocole(Ecritures ecritures, AuteurCourant auteur, TimeProvider temps)
{
    private static readonly Processus Processus = new("delegation.resilier", "Résiliation d’un protocole de délégation");

    public Task<Resultat<Id<ProtocoleDelegation>>> ExecuterAsync(Id<ProtocoleDelegation> protocoleId, SaisieResiliation saisie, CancellationToken arret = default) =>
        ecritures.Faire(Processus, saisie.Motif, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<ProtocoleDelegation>().FirstOrDefaultAsync(p => p.Id == protocoleId, arret) is not { } protocole)
            {
                return RefusDelegation.Introuvable();
            }
            var medecin = await db.Set<Professionnel>().AsNoTracking().FirstAsync(p => p.Id == protocole.MedecinId, arret);
            if ((await QuiSigne.RefusAsync(db, auteur.Valeur.Compte, medecin, true, arret) ?? Etat(protocole) ?? Lire(protocole, saisie)) is { } refus)
            {
                return refus;
            }
            protocole.ResilieLe = saisie.Le;
            return Resultat.De(protocole.Id);
        }, arret);

    private Refus? Etat(ProtocoleDelegation protocole) =>
        protocole.SigneLe is null
            ? new Refus("delegation.brouillon", "Ce protocole n’est pas signé\u00A0: supprimez plutôt le brouillon.")
            : protocole.EtatLe(temps.Aujourdhui()) is EtatProtocole.Echu or EtatProtocole.Resilie
                ? new Refus("delegation.finie", "Ce protocole ne vaut déjà plus\u00A0: il n’y a rien à résilier.")
                : null;

    private Refus? Lire(ProtocoleDelegation protocole, SaisieResiliation saisie)
    {
        var verification = new Verification();
        verification.Texte(saisie.Motif, nameof(saisie.Motif), "La raison", 300);
        verification.Date(saisie.Le, nameof(saisie.Le), "Le premier jour sans effet");
        verification.Exiger(saisie.Le is null || saisie.Le >= temps.Aujourdhui(), "delegation.resiliation.passee",
            "Un protocole ne se résilie pas dans le passé\u00A0: ce qui a été fait l’a été sous lui. Mettez aujourd’hui au plus tôt.", nameof(saisie.Le));
        verification.Exiger(!(saisie.Le > protocole.DernierJour()), "delegation.resiliation.tardive",
            $"Ce protocole s’arrête déjà le {protocole.DernierJour()?.Courte()}\u00A0: mettez un jour d’ici là.", nameof(saisie.Le));
        return verification.Refus;
    }
}
