using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>
/// What the service knows of the companies and people of a declaration. Moves as rows are planned, and back when a company is given up.
/// Contracts are those of the companies being planned only.
/// </summary>
internal sealed class FaitsConnus
{
    private readonly Dictionary<Id<Contrat>, SituationContrat> contrats = [];
    private readonly Dictionary<Id<Travailleur>, List<SituationContrat>> parTravailleur = [];
    private readonly Dictionary<Id<Etablissement>, List<SituationContrat>> parEtablissement = [];
    private static readonly List<SituationContrat> Aucun = [];

    /// <summary>By SIRET: the open establishment, else the one closed last.</summary>
    public Dictionary<string, Etablissement> Etablissements { get; } = new(StringComparer.Ordinal);

    public Dictionary<Id<Etablissement>, Etablissement> EtablissementsParId { get; } = [];

    public Dictionary<Id<Entreprise>, Entreprise> Entreprises { get; } = [];

    public EtablissementsNouveaux Nouveaux { get; } = new();

    /// <summary>Members by SIREN, for establishments not known yet.</summary>
    public Dictionary<string, Entreprise> ParSiren { get; } = new(StringComparer.Ordinal);

    public IndexPersonnes Personnes { get; private set; } = new();

    public IReadOnlyList<SituationContrat> ContratsDe(Id<Travailleur> travailleur) => parTravailleur.GetValueOrDefault(travailleur, Aucun);

    public SituationContrat? Contrat(Id<Contrat> id) => contrats.GetValueOrDefault(id);

    public IReadOnlyList<SituationContrat> ContratsDe(Id<Etablissement> etablissement) => parEtablissement.GetValueOrDefault(etablissement, Aucun);

    /// <summary>The contracts of companies already planned are of no use to the others: given back before the next ones are read.</summary>
    public void OublierContrats()
    {
        contrats.Clear();
        parTravailleur.Clear();
        parEtablissement.Clear();
    }

    /// <summary>Nobody is compared any more. Said rather than left to the collector: a stack that unwinds may still hold these facts.</summary>
    public void OublierPersonnes() => Personnes = new();

    public void Ajouter(Etablissement etablissement)
    {
        EtablissementsParId[etablissement.Id] = etablissement;
        if (etablissement.Siret is { } siret
            && (!Etablissements.TryGetValue(siret, out var autre) || etablissement.FermeLe is null || autre.FermeLe < etablissement.FermeLe))
        {
            Etablissements[siret] = etablissement;
        }
    }

    public void Ajouter(Entreprise entreprise)
    {
        Entreprises[entreprise.Id] = entreprise;
        if (entreprise.Siren is { } siren && (!ParSiren.TryGetValue(siren, out var autre) || autre.Statut != StatutEntreprise.Adherente))
        {
            ParSiren[siren] = entreprise;
        }
    }

    public SituationContrat Ajouter(Contrat contrat)
    {
        var situation = new SituationContrat(contrat);
        contrats[contrat.Id] = situation;
        Ranger(parTravailleur, contrat.TravailleurId, situation);
        Ranger(parEtablissement, contrat.EtablissementId, situation);
        if (EtablissementsParId.TryGetValue(contrat.EtablissementId, out var etablissement) && Personnes.DeId(contrat.TravailleurId) is { } personne)
        {
            personne.Employer(etablissement.EntrepriseId);
        }
        return situation;
    }

    public void Retirer(Contrat contrat)
    {
        contrats.Remove(contrat.Id);
        parTravailleur[contrat.TravailleurId].RemoveAll(s => s.Id == contrat.Id);
        parEtablissement[contrat.EtablissementId].RemoveAll(s => s.Id == contrat.Id);
    }

    private static void Ranger<TCle>(Dictionary<TCle, List<SituationContrat>> index, TCle cle, SituationContrat situation) where TCle : notnull
    {
        if (!index.TryGetValue(cle, out var liste))
        {
            index[cle] = liste = new(1);
        }
        liste.Add(situation);
    }

    public Id<Entreprise>? EntrepriseDe(Id<Etablissement> etablissement) =>
        EtablissementsParId.TryGetValue(etablissement, out var trouve) ? trouve.EntrepriseId : null;
}
