using System.Runtime.InteropServices;
using Socle.Droit;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>One contract to follow, as read for a computation: identifiers, and where to attach its lines.</summary>
/// <param name="AgeMiCarriere">Age of the mid-career visit, when an agreement of the employer's branch sets it.</param>
/// <param name="AutreEntreprise">The worker is declared disabled, and has or had another employer who may be the one who said so.</param>
internal readonly record struct LigneContrat(
    long ContratId, long TravailleurId, long EtablissementId, long EntrepriseId, long? EquipeId, long? CentreId, long? SecteurId,
    TypeContrat Nature, DateOnly Debut, DateOnly? Fin, int? JoursSaison, DateOnly Naissance, Sexe? Sexe, bool Boeth, bool AutreEntreprise, string NomTri,
    bool ParticulierEmployeur, int? AgeMiCarriere, bool Eloigne, int? EmploisVises);

/// <summary>What the worker does on a day, of which only the current post counts.</summary>
internal readonly record struct LignePoste(DateOnly Debut, DateOnly? Fin, bool Nuit, Engins Engins, Habilitations Habilitations);

/// <summary>A visit asked for.</summary>
/// <param name="Entreprise">The company that asks; zero when it is not an employer.</param>
internal readonly record struct LigneDemande(FaitDemande Demande, long Entreprise);

/// <summary>Groups rows already sorted by owner: one array and one index, whatever the number of owners.</summary>
internal sealed class ParProprietaire<T>
{
    private readonly Dictionary<long, (int Debut, int Nombre)> positions = [];
    private T[] lignes = [];
    private int nombre;

    public void Ajouter(long proprietaire, T ligne)
    {
        if (nombre == lignes.Length)
        {
            Array.Resize(ref lignes, Math.Max(1024, nombre * 2));
        }
        lignes[nombre] = ligne;
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(positions, proprietaire, out var connu);
        place = connu ? (place.Debut, place.Nombre + 1) : (nombre, 1);
        nombre++;
    }

    /// <summary>Rows of one owner, in the order they were read. A window, not a copy.</summary>
    public Liste<T> De(long proprietaire)
    {
        var (debut, combien) = positions.GetValueOrDefault(proprietaire);
        return new Liste<T>(lignes, debut, combien);
    }
}
