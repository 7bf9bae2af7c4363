using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Import;

/// <summary>
/// Which contract each row of one person in one company speaks of. Exact keys first, for all rows; then what is left is brought
/// together when it cannot be another contract, so that no row takes the contract of another.
/// </summary>
internal sealed class RapprocherContrats(FaitsConnus faits)
{
    private readonly HashSet<Id<Contrat>> pris = [];

    public SituationContrat?[] Faire(IReadOnlyList<LigneAPlanifier> lignes, IReadOnlyList<SituationContrat> connus)
    {
        var trouves = new SituationContrat?[lignes.Count];
        Passe(lignes, trouves, (ligne, etablissement) => Anciennes(ligne, connus) ?? Exact(ligne, connus, etablissement));
        Passe(lignes, trouves, (ligne, etablissement) => Proche(ligne, connus, etablissement) ?? Transfert(ligne, connus, etablissement));
        return trouves;
    }

    private void Passe(IReadOnlyList<LigneAPlanifier> lignes, SituationContrat?[] trouves, Func<LigneAPlanifier, Etablissement, SituationContrat?> chercher)
    {
        for (var i = 0; i < lignes.Count; i++)
        {
            if (trouves[i] is null && chercher(lignes[i], lignes[i].Etablissement!) is { } trouve)
            {
                trouves[i] = trouve;
                pris.Add(trouve.Id);
            }
        }
    }

    /// <summary>Block 41 of the DSN tells the keys the contract had.</summary>
    private SituationContrat? Anciennes(LigneAPlanifier ligne, IReadOnlyList<SituationContrat> connus)
    {
        if (ligne.Donnees.Contrat.Avant is not { } avant)
        {
            return null;
        }
        var siret = avant.Siret ?? ligne.Donnees.Siret;
        var etablissement = faits.Etablissements.GetValueOrDefault(siret);
        return connus.FirstOrDefault(c => c.Contrat.EtablissementId == etablissement?.Id
            && c.Contrat.Debut == (avant.Debut ?? ligne.Donnees.Contrat.Debut)
            && MemeNumero(c.Contrat.Numero, avant.Numero ?? ligne.Donnees.Contrat.Numero));
    }

    /// <summary>Same start, and the same number when both have one. Two agency missions may start together; two contracts of a staff member do not.</summary>
    private static SituationContrat? Exact(LigneAPlanifier ligne, IReadOnlyList<SituationContrat> connus, Etablissement etablissement)
    {
        var lu = ligne.Donnees.Contrat;
        var memeDebut = connus.Where(c => c.Contrat.EtablissementId == etablissement.Id && c.Contrat.Debut == lu.Debut).ToList();
        return memeDebut.Find(c => c.Contrat.Numero is not null && c.Contrat.Numero == lu.Numero)
            ?? memeDebut.Find(c => MemeNumero(c.Contrat.Numero, lu.Numero));
    }

    private SituationContrat? Proche(LigneAPlanifier ligne, IReadOnlyList<SituationContrat> connus, Etablissement etablissement)
    {
        var lu = ligne.Donnees.Contrat;
        var libres = connus.Where(c => c.Contrat.EtablissementId == etablissement.Id && !pris.Contains(c.Id)).ToList();
        if (libres.Find(c => c.Contrat.Numero is not null && c.Contrat.Numero == lu.Numero && c.Couvre(lu.Debut, lu.Fin ?? lu.FinPrevue)) is { } memeNumero)
        {
            return memeNumero;
        }
        var chevauchants = libres.Where(c => c.Couvre(lu.Debut, lu.Fin ?? lu.FinPrevue)
            && (MemeNumero(c.Contrat.Numero, lu.Numero) || (c.Contrat.Debut == lu.Debut && c.Contrat.Nature != Droit.TypeContrat.Interim))).ToList();
        return chevauchants.Count == 1 ? chevauchants[0] : null;
    }

    /// <summary>The same contract, now in another establishment of the company.</summary>
    private SituationContrat? Transfert(LigneAPlanifier ligne, IReadOnlyList<SituationContrat> connus, Etablissement etablissement)
    {
        var lu = ligne.Donnees.Contrat;
        var ailleurs = connus.Where(c => !pris.Contains(c.Id) && c.Contrat.EtablissementId != etablissement.Id
            && faits.EntrepriseDe(c.Contrat.EtablissementId) == etablissement.EntrepriseId
            && c.Contrat.Fin is null && c.Contrat.Debut == lu.Debut && MemeNumero(c.Contrat.Numero, lu.Numero)).ToList();
        return ailleurs.Count == 1 ? ailleurs[0] : null;
    }

    private static bool MemeNumero(string? a, string? b) => a is null || b is null || a == b;
}
