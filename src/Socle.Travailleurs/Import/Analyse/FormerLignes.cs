using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>Plans as rows to store.</summary>
internal sealed class FormerLignes(Id<ImportDeclaration> import) : IDisposable
{
    private const int SignesDuMotif = 1_000;
    private readonly Empreinte empreinte = new();
    private readonly EcritsJson ecrits = new();
    private int rang;

    public LigneImport Planifiee(LigneAPlanifier ligne)
    {
        var (plan, personne) = (ligne.Plan!, ligne.Donnees.Personne);
        return Completer(plan, new LigneImport
        {
            Id = ligne.Id,
            ImportId = import,
            Numero = ligne.Numero,
            Rang = rang++,
            Issue = plan.Issue,
            Nom = $"{personne.Nom} {personne.Prenoms}",
            Recherche = $"{Texte.PourRecherche($"{personne.Nom} {personne.NomUsage} {personne.Prenoms}")} {ligne.Donnees.Siret}",
            Donnees = ImportJson.Ecrire(ligne.Donnees),
            // An answer that no longer finds its question is not shown as given.
            Reponse = plan.Candidats.Count == 0 || plan.Issue == IssueLigne.Doublon ? null : ligne.Reponse?.Reponse,
            ChoisiId = ligne.Reponse?.Reponse == ReponseLigne.MemePersonne && plan.Issue != IssueLigne.Doublon ? plan.TravailleurId : null,
        });
    }

    public LigneImport Illisible(LigneLue lue, Adherents.Etablissements.Etablissement? etablissement) => new()
    {
        Id = Id<LigneImport>.Nouveau(),
        ImportId = import,
        Numero = lue.Numero,
        Rang = rang++,
        EntrepriseId = etablissement?.EntrepriseId,
        EtablissementId = etablissement?.Id,
        Issue = IssueLigne.Refusee,
        Nom = lue.Nom,
        Recherche = $"{Texte.PourRecherche(lue.Nom)} {lue.Siret}".Trim(),
        Motif = Court(lue.Motif!),
    };

    public LigneImport Absente(SituationContrat situation, PlanLigne plan, Travailleur travailleur, ReponseLigne? reponse) => Completer(plan, new LigneImport
    {
        Id = Id<LigneImport>.Nouveau(),
        ImportId = import,
        Numero = 0,
        Rang = rang++,
        Issue = IssueLigne.ClotureProposee,
        Nom = travailleur.NomAffiche,
        Recherche = $"{travailleur.NomTri} {plan.Etablissement!.Siret}".Trim(),
        ContratId = situation.Id,
        Reponse = reponse,
    });

    public void Dispose()
    {
        empreinte.Dispose();
        ecrits.Dispose();
    }

    private LigneImport Completer(PlanLigne plan, LigneImport ligne)
    {
        ligne.EntrepriseId = plan.Etablissement?.EntrepriseId;
        ligne.EtablissementId = plan.Etablissement?.Id;
        ligne.TravailleurId = plan.TravailleurId;
        ligne.ContratId = plan.ContratId;
        ligne.Motif = Motif(plan);
        ligne.Candidats = plan.Candidats.Count == 0 ? null : ImportJson.Ecrire(plan.Candidats);
        if (plan.Issue is not (IssueLigne.Refusee or IssueLigne.Doublon))
        {
            ligne.Empreinte = empreinte.De(plan);
            ligne.Ecrits = ecrits.De(plan);
            ligne.Changements = plan.Changements.Count == 0 ? null : ImportJson.Ecrire(plan.Changements);
        }
        return ligne;
    }

    private static string? Motif(PlanLigne plan) =>
        plan.Motif is null && plan.Remarques.Count == 0 ? null : Court(string.Join(' ', plan.Remarques.Prepend(plan.Motif).Where(m => m is not null)));

    private static string Court(string motif) => motif.Length > SignesDuMotif ? motif[..SignesDuMotif] + "…" : motif;
}
