using Socle.Droit;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>One contract to follow, as read for a computation: identifiers, and where to attach its lines.</summary>
internal readonly record struct LigneContrat(
    long ContratId, long TravailleurId, long EtablissementId, long EntrepriseId, long? EquipeId, long? CentreId, long? SecteurId,
    TypeContrat Nature, DateOnly Debut, DateOnly? Fin, int? JoursSaison, DateOnly Naissance, int? Sexe, bool Boeth, string NomTri);

/// <summary>Groups rows already sorted by owner: one array and one index, whatever the number of owners.</summary>
internal sealed class ParProprietaire<T>
{
    private readonly List<T> lignes = [];
    private readonly Dictionary<long, (int Debut, int Nombre)> positions = [];

    public void Ajouter(long proprietaire, T ligne)
    {
        var (debut, nombre) = positions.GetValueOrDefault(proprietaire, (lignes.Count, 0));
        lignes.Add(ligne);
        positions[proprietaire] = (debut, nombre + 1);
    }

    /// <summary>Rows of one owner, in the order they were read.</summary>
    public ReadOnlySpan<T> De(long proprietaire)
    {
        var (debut, nombre) = positions.GetValueOrDefault(proprietaire);
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lignes).Slice(debut, nombre);
    }
}
