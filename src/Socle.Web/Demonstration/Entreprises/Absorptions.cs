using Socle.Adherents.Entreprises;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Entreprises;

/// <summary>Members absorbed by another: one of the places of the second was theirs.</summary>
internal static class Absorptions
{
    public static void Faire(List<Employeur> employeurs, FabriqueEmployeur fabrique, Reperes reperes, Alea alea)
    {
        var absorbantes = employeurs
            .Where(e => e.EstAdherente && e.Prevue.Effectif >= 20 && e.Entreprise.AdhesionLe < reperes.Jour.AddYears(-4))
            .OrderByDescending(e => e.Lieux.Count > 1).ThenBy(e => e.Entreprise.NumeroAdherent, StringComparer.Ordinal).ToArray();
        var absorbees = employeurs.Where(e => e.Entreprise.Statut == StatutEntreprise.Fusionnee).ToList();
        foreach (var (rang, absorbee) in absorbees.Index())
        {
            var absorbante = absorbantes[rang * Math.Max(1, Math.Min(absorbantes.Length, 200) / absorbees.Count) % absorbantes.Length];
            Absorber(absorbee, absorbante, fabrique);
        }
    }

    private static void Absorber(Employeur absorbee, Employeur absorbante, FabriqueEmployeur fabrique)
    {
        var (petite, grande) = (absorbee.Entreprise, absorbante.Entreprise);
        var le = petite.RadieeLe!.Value.AddDays(1);
        petite.AbsorbeeParId = grande.Id;
        // Its places, contacts and people went there.
        absorbee.Lieux.Clear();
        absorbee.Affectations.Clear();
        absorbee.Contacts.Clear();
        fabrique.Raconter(absorbee, GenreEvenementEntreprise.Fusion, le, $"Absorbée par «\u00A0{grande.RaisonSociale}\u00A0», qui reprend un établissement.", grande.Id);
        fabrique.Raconter(absorbante, GenreEvenementEntreprise.Fusion, le,
            $"Absorbe «\u00A0{petite.RaisonSociale}\u00A0» (adhérent {petite.NumeroAdherent}) et reprend un établissement.", petite.Id);
    }
}
