using System.Data.Common;
using System.Runtime.InteropServices;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>The fingerprints stored by earlier computations, and which of their contracts this one has met.</summary>
internal sealed class CalculsConnus
{
    private readonly Dictionary<long, Connu> connus = [];

    public void Lire(DbConnection connexion, IReadOnlyCollection<long>? travailleurs)
    {
        using var commande = connexion.CreateCommand();
        commande.CommandText = "SELECT contrat_id, empreinte_faits, empreinte_reponse FROM calcul_suivi"
            + (travailleurs is null ? "" : $" WHERE contrat_id IN (SELECT id FROM contrat WHERE travailleur_id IN ({string.Join(',', travailleurs.Append(-1))}))");
        commande.CommandTimeout = 0;
        using var lecteur = commande.ExecuteReader();
        while (lecteur.Read())
        {
            connus[lecteur.GetInt64(0)] = new Connu(lecteur.GetInt64(1), lecteur.GetInt64(2));
        }
    }

    /// <summary>
    /// Says the contract is still followed and gives what was stored of it. Two threads may ask at once for two contracts: the
    /// dictionary itself does not move.
    /// </summary>
    public (long Faits, long Reponse)? Voir(long contrat)
    {
        ref var connu = ref CollectionsMarshal.GetValueRefOrNullRef(connus, contrat);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref connu))
        {
            return null;
        }
        connu.Vu = true;
        return (connu.Faits, connu.Reponse);
    }

    /// <summary>Contracts that have lines and are no longer followed; known once every slice has been answered.</summary>
    public IReadOnlyList<long> Oublies(IReadOnlySet<long> aLaisser) =>
        [.. connus.Where(c => !c.Value.Vu && !aLaisser.Contains(c.Key)).Select(c => c.Key)];

    private record struct Connu(long Faits, long Reponse)
    {
        public bool Vu { get; set; }
    }
}
