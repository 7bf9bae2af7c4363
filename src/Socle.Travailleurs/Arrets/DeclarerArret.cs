using System.ComponentModel.DataAnnotations;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Arrets;

/// <summary>A leave the employer declares. Without any end, the service waits for the return.</summary>
public sealed record DemandeArret
{
    public required Id<Contrat> Contrat { get; init; }

    [Display(Name = "Motif"), Required]
    public MotifArret? Motif { get; init; }

    [Display(Name = "Premier jour d’absence"), Required]
    public DateOnly? Debut { get; init; }

    [Display(Name = "Dernier jour prévu")]
    public DateOnly? FinPrevue { get; init; }

    [Display(Name = "Dernier jour d’absence, si la personne a repris")]
    public DateOnly? Fin { get; init; }

    [Display(Name = "Date de la première prescription")]
    public DateOnly? DelivreLe { get; init; }
}

/// <summary>Declares a leave; the visits it calls for follow from its length and motive.</summary>
public sealed class DeclarerArret(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("arret.declarer", "Déclaration d’un arrêt");

    public Task<Resultat<Id<Arret>>> ExecuterAsync(DemandeArret demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => DeclarerAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Arret>>> DeclarerAsync(Ecriture ecriture, DemandeArret demande, CancellationToken arret)
    {
        if (!(await ContratComplet.ChargerAsync(db, demande.Contrat, arret)).Reussit(out var charge, out var inconnu))
        {
            return inconnu;
        }
        if ((Vides(demande) ?? Incoherences(demande, charge)) is { } refus)
        {
            return refus;
        }
        var nouveau = new Arret
        {
            Id = Id<Arret>.Nouveau(),
            TravailleurId = charge.Contrat.TravailleurId,
            ContratId = charge.Contrat.Id,
            Motif = demande.Motif!.Value,
            Debut = demande.Debut!.Value,
            FinPrevue = demande.FinPrevue,
            Fin = demande.Fin,
            DelivreLe = demande.DelivreLe,
        };
        db.Add(nouveau);
        ecriture.Emettre(new TravailleursChanges([nouveau.TravailleurId]));
        return nouveau.Id;
    }

    private static Refus? Vides(DemandeArret demande) => Refus.Reunir([
        demande.Motif is null ? new("arret.motif.vide", "Le motif de l’arrêt n’est pas choisi.", nameof(demande.Motif)) : null,
        demande.Debut is null ? new("arret.debut.vide", "Le premier jour d’absence n’est pas renseigné.", nameof(demande.Debut)) : null,
    ]);

    private Refus? Incoherences(DemandeArret demande, ContratComplet charge)
    {
        var (debut, aujourdhui) = (demande.Debut!.Value, temps.Aujourdhui());
        return Refus.Reunir([
            ReglesContrat.HorsContrat(charge.Contrat, debut, nameof(demande.Debut)),
            ReglesContrat.TropLoin(debut, aujourdhui, nameof(demande.Debut)),
            ReglesArret.Fin(debut, demande.FinPrevue, nameof(demande.FinPrevue)),
            ReglesContrat.TropLoin(demande.FinPrevue, aujourdhui.AddYears(2), nameof(demande.FinPrevue)),
            ReglesArret.Fin(debut, demande.Fin, nameof(demande.Fin)),
            demande.Fin > aujourdhui ? new("arret.fin.future", "La personne n’a pas encore repris : donnez plutôt le dernier jour prévu.", nameof(demande.Fin)) : null,
            ReglesArret.Chevauche(charge.Arrets, debut, demande.Fin ?? demande.FinPrevue, nameof(demande.Debut)),
            demande.DelivreLe > aujourdhui ? new("arret.delivre.future", "La prescription ne peut pas être dans le futur.", nameof(demande.DelivreLe)) : null,
        ]);
    }
}
