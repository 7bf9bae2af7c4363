using System.ComponentModel.DataAnnotations;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Contrats;

/// <summary>A risk the employer declares for a contract.</summary>
public sealed record DemandeExposition
{
    public required Id<Contrat> Contrat { get; init; }

    [Display(Name = "Risque"), Required]
    public Risque? Risque { get; init; }

    [Display(Name = "Premier jour d’exposition"), Required]
    public DateOnly? Debut { get; init; }

    [Display(Name = "Dernier jour d’exposition")]
    public DateOnly? Fin { get; init; }

    /// <summary>Over eight hours, mg/m³.</summary>
    [Display(Name = "Plomb dans l’air")]
    public decimal? PlombAir { get; init; }
}

/// <summary>Declares an exposure; the category and the dates due follow from it.</summary>
public sealed class DeclarerExposition(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("exposition.declarer", "Déclaration d’une exposition");

    public Task<Resultat<Id<Exposition>>> ExecuterAsync(DemandeExposition demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => DeclarerAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Exposition>>> DeclarerAsync(Ecriture ecriture, DemandeExposition demande, CancellationToken arret)
    {
        if (!(await ContratComplet.ChargerAsync(db, demande.Contrat, arret)).Reussit(out var charge, out var inconnu))
        {
            return inconnu;
        }
        if ((Vides(demande) ?? Incoherences(demande, charge)) is { } refus)
        {
            return refus;
        }
        var exposition = new Exposition
        {
            Id = Id<Exposition>.Nouveau(),
            ContratId = charge.Contrat.Id,
            Risque = demande.Risque!.Value,
            Debut = demande.Debut!.Value,
            Fin = demande.Fin ?? charge.Contrat.Fin,
            PlombAir = demande.PlombAir,
        };
        db.Add(exposition);
        ecriture.Emettre(new TravailleursChanges([charge.Contrat.TravailleurId]));
        return exposition.Id;
    }

    private static Refus? Vides(DemandeExposition demande) => Refus.Reunir([
        demande.Risque is null ? new("exposition.risque.vide", "Le risque n’est pas choisi.", nameof(demande.Risque)) : null,
        demande.Debut is null ? new("exposition.debut.vide", "Le premier jour d’exposition n’est pas renseigné.", nameof(demande.Debut)) : null,
    ]);

    private Refus? Incoherences(DemandeExposition demande, ContratComplet charge)
    {
        var (debut, fin) = (demande.Debut!.Value, demande.Fin);
        return Refus.Reunir([
            ReglesContrat.HorsContrat(charge.Contrat, debut, nameof(demande.Debut)),
            ReglesContrat.TropLoin(debut, temps.Aujourdhui(), nameof(demande.Debut)),
            fin is null ? null : ReglesExposition.Fin(charge.Contrat, debut, fin.Value),
            ReglesExposition.DejaDeclaree(charge.Expositions, demande.Risque!.Value, debut, fin),
            ReglesExposition.Mesures(demande),
        ]);
    }
}
