using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Contrats;

/// <summary>Another post under the same contract, from a date.</summary>
public sealed record ChangementPoste
{
    public required Id<Contrat> Contrat { get; init; }

    /// <summary>Its <see cref="PosteSaisi.Debut"/> is the date of the change; the current post's own first day corrects it in place.</summary>
    public required PosteSaisi Poste { get; init; }

    /// <summary>The exposures of the new post: the others end the day before. Absent: exposures do not move.</summary>
    public Risque[]? Risques { get; init; }
}

/// <summary>Changes the post, dated: the former one ends the day before and stays in the person's history.</summary>
public sealed class ChangerPoste(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("poste.changer", "Changement de poste");

    public Task<Resultat<Id<Poste>>> ExecuterAsync(ChangementPoste demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => ChangerAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Poste>>> ChangerAsync(Ecriture ecriture, ChangementPoste demande, CancellationToken arret)
    {
        if (!(await ContratComplet.ChargerAsync(db, demande.Contrat, arret)).Reussit(out var charge, out var inconnu))
        {
            return inconnu;
        }
        var dernier = charge.DernierPoste;
        if (demande.Poste.Debut is null && dernier is not null)
        {
            return SansDate;
        }
        var lu = LecturePoste.Lire(demande.Poste, charge.Contrat);
        if (!lu.Reussit(out var nouveau, out var refus) || (refus = Dates(nouveau, dernier)) is not null)
        {
            return refus.Sous(nameof(demande.Poste));
        }
        var poste = Remplacer(dernier, nouveau);
        if (demande.Risques is { } risques)
        {
            new ExpositionsDeclarees(db, charge).Devenir(risques, nouveau.Debut);
        }
        ecriture.Emettre(new TravailleursChanges([charge.Contrat.TravailleurId]));
        return poste;
    }

    private static Refus SansDate { get; } =
        new("poste.debut.vide", "Le premier jour à ce poste n’est pas renseigné.", $"{nameof(ChangementPoste.Poste)}.{nameof(PosteSaisi.Debut)}");

    private Refus? Dates(Poste nouveau, Poste? dernier) => Refus.Reunir([
        ReglesContrat.TropLoin(nouveau.Debut, temps.Aujourdhui(), nameof(PosteSaisi.Debut)),
        nouveau.Debut < dernier?.Debut
            ? new("poste.avant-dernier", $"Le poste actuel a commencé le {dernier.Debut.Longue()} : le changement ne peut pas être plus ancien.", nameof(PosteSaisi.Debut))
            : null,
    ]);

    private Id<Poste> Remplacer(Poste? dernier, Poste nouveau)
    {
        if (dernier is null || dernier.Debut != nouveau.Debut)
        {
            if (dernier is not null)
            {
                dernier.Fin = Min(dernier.Fin, nouveau.Debut.AddDays(-1));
            }
            db.Add(nouveau);
            return nouveau.Id;
        }
        (dernier.Libelle, dernier.Pcs, dernier.PcsEdition) = (nouveau.Libelle, nouveau.Pcs, nouveau.PcsEdition);
        (dernier.Nuit, dernier.Engins, dernier.Habilitations) = (nouveau.Nuit, nouveau.Engins, nouveau.Habilitations);
        return dernier.Id;
    }

    private static DateOnly Min(DateOnly? a, DateOnly b) => a < b ? a.Value : b;
}
