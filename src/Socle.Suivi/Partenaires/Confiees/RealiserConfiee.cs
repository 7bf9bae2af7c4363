using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Suivi.Partenaires;

/// <summary>What the partner says was done: the day, by whom, the number of its certificate. Nothing of what was found.</summary>
public sealed record VisiteFaiteAilleurs
{
    [Display(Name = "Jour de la visite")]
    public DateOnly? Le { get; init; }

    [Display(Name = "Faite par")]
    public Profession? Par { get; init; }

    [Display(Name = "Nom du professionnel")]
    public string? Professionnel { get; init; }

    [Display(Name = "Numéro de l’attestation ou de l’avis")]
    public string? Attestation { get; init; }

    [Display(Name = "Daté du")]
    public DateOnly? AttestationLe { get; init; }
}

/// <summary>Records that the partner made the visit: the due line is answered exactly as by a visit made here.</summary>
public sealed class RealiserConfiee(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Realisation = new("confiee.realiser", "Visite faite par un service partenaire");
    private static readonly Processus Retour = new("confiee.pas-faite", "Visite d’un service partenaire notée faite par erreur");

    /// <summary>Who makes visits.</summary>
    public static IReadOnlyList<Profession> Professions { get; } = [Profession.Medecin, Profession.Collaborateur, Profession.Interne, Profession.Infirmier];

    public Task<Resultat<Id<VisiteConfiee>>> ExecuterAsync(ConfieeVue vue, VisiteFaiteAilleurs faite, CancellationToken arret = default) =>
        new ChangerConfiee(db, ecritures).FaireAsync(Realisation, vue, async (e, visite) =>
        {
            if (visite.Etat is not (EtatConfiee.Envoyee or EtatConfiee.Acceptee or EtatConfiee.Planifiee))
            {
                return RefusPartenaire.Etat(visite.Etat.EnMots());
            }
            var saisie = new Verification();
            var (nom, numero) = (saisie.TexteOuRien(faite.Professionnel, nameof(faite.Professionnel), "Le nom du professionnel", 120), saisie.TexteOuRien(faite.Attestation, nameof(faite.Attestation), "Le numéro", 40));
            if (Refus.Reunir([saisie.Refus, .. Verifier(visite, faite)]) is { } refus)
            {
                return refus;
            }
            var realisee = Realisee(visite, faite, nom);
            VisiteFaite.Ajouter(e, realisee);
            (visite.Etat, visite.RealiseeLe, visite.VisiteRealiseeId) = (EtatConfiee.Realisee, faite.Le, realisee.Id);
            (visite.Attestation, visite.AttestationLe) = (numero, faite.AttestationLe);
            visite.Centimes = await TarifPartenaire.DeAsync(db, visite.PartenaireId, visite.Type, arret);
            return null;
        }, arret);

    /// <summary>A click on the wrong line is taken back: the visit is due again.</summary>
    public Task<Resultat<Id<VisiteConfiee>>> ReprendreAsync(ConfieeVue vue, CancellationToken arret = default) =>
        new ChangerConfiee(db, ecritures).FaireAsync(Retour, vue, async (e, visite) =>
        {
            if (visite.Etat != EtatConfiee.Realisee)
            {
                return RefusPartenaire.Etat(visite.Etat.EnMots());
            }
            await VisiteFaite.RetirerAsync(e, db.Set<VisiteRealisee>().Where(v => v.Id == visite.VisiteRealiseeId), arret);
            (visite.Etat, visite.RealiseeLe, visite.VisiteRealiseeId, visite.Centimes) = (EtatConfiee.Acceptee, null, null, null);
            (visite.Attestation, visite.AttestationLe, visite.PrevueLe, visite.PrevueA) = (null, null, null, null);
            return null;
        }, arret);

    private static VisiteRealisee Realisee(VisiteConfiee visite, VisiteFaiteAilleurs faite, string? nom) => new()
    {
        Id = Id<VisiteRealisee>.Nouveau(),
        TravailleurId = visite.TravailleurId,
        EtablissementId = visite.EtablissementId,
        Type = visite.Type,
        Date = faite.Le!.Value,
        Par = faite.Par!.Value,
        Professionnel = nom,
    };

    private IEnumerable<Refus?> Verifier(VisiteConfiee visite, VisiteFaiteAilleurs faite) =>
    [
        faite.Le is not { } le ? new("confiee.faite.jour", "Donnez le jour de la visite.", nameof(faite.Le))
            : le > temps.Aujourdhui() ? new("confiee.faite.futur", "Une visite faite ne peut pas être dans le futur\u00A0: vérifiez le jour.", nameof(faite.Le))
            : le < visite.CreeeLe ? new("confiee.faite.avant", $"La demande date du {visite.CreeeLe.Longue()}\u00A0: la visite ne peut pas être plus ancienne.", nameof(faite.Le)) : null,
        faite.Par is { } par && Professions.Contains(par) ? null : new("confiee.faite.par", "Dites qui a fait la visite.", nameof(faite.Par)),
        faite.AttestationLe > temps.Aujourdhui() ? new("confiee.attestation", "La date du document est dans le futur\u00A0: vérifiez-la.", nameof(faite.AttestationLe)) : null,
    ];
}
