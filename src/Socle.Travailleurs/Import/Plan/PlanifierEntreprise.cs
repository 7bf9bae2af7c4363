using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>
/// Plans the rows of one company, in the order of the file: establishments, then people, then contracts. Writes nothing;
/// the same rows on the same facts give the same plan.
/// </summary>
internal sealed class PlanifierEntreprise(FaitsConnus faits, ReglesImport regles)
{
    private readonly Dictionary<int, Id<Travailleur>> personnesDesLignes = [];

    public void Faire(IReadOnlyList<LigneAPlanifier> lignes)
    {
        foreach (var ligne in lignes)
        {
            Commencer(ligne);
        }
        foreach (var groupe in lignes.Where(l => l.Travailleur is not null).GroupBy(l => l.Travailleur!.Value))
        {
            PlanifierContrats([.. groupe]);
        }
    }

    /// <summary>Where and who; nothing is planned yet, for a row may still be refused.</summary>
    private void Commencer(LigneAPlanifier ligne)
    {
        var plan = ligne.Plan = new PlanLigne();
        plan.Remarques.AddRange(ligne.Donnees.Remarques ?? []);
        if (!TrouverEtablissement.Chercher(ligne.Donnees, ligne.Decision?.Etablissement, faits, regles).Reussit(out var etablissement, out var refus))
        {
            Refuser(ligne, $"Ligne {ligne.Numero} : {refus.Phrase}");
            return;
        }
        (ligne.Etablissement, plan.Etablissement) = (etablissement, etablissement);
        DeciderPersonne(ligne, etablissement);
    }

    private void DeciderPersonne(LigneAPlanifier ligne, Etablissement etablissement)
    {
        if (ligne.Decision?.Travailleur is { } decide)
        {
            Retenir(ligne, faits.Personnes.DeId(decide), decide, etablissement);
            return;
        }
        var qui = TrouverPersonne.Chercher(ligne.Donnees.Personne, etablissement.EntrepriseId, faits.Personnes);
        ligne.Plan!.Candidats = qui.Candidats;
        if (!qui.Douteux)
        {
            Retenir(ligne, qui.Connue, qui.Connue?.Travailleur.Id ?? Id<Travailleur>.Nouveau(), etablissement);
        }
        else if (ligne.Reponse?.Reponse == ReponseLigne.MemePersonne && Choisie(ligne.Reponse) is { } choisie)
        {
            Retenir(ligne, choisie, choisie.Travailleur.Id, etablissement);
        }
        else if (ligne.Reponse?.Reponse != ReponseLigne.AutrePersonne)
        {
            (ligne.Plan.Issue, ligne.Plan.Motif) = (IssueLigne.Doublon, qui.Doute);
        }
        else if (faits.Personnes.DeNir(ligne.Donnees.Personne.Nir) is not null)
        {
            // Two people cannot share a number: the answer « someone else » asks for a mended file.
            Refuser(ligne, $"Ligne {ligne.Numero} : {MotifPourEmployeur.NumeroPris}");
        }
        else
        {
            Retenir(ligne, null, Id<Travailleur>.Nouveau(), etablissement);
        }
    }

    /// <summary>Null when they are no longer there, merged or gone: the question comes back.</summary>
    private PersonneConnue? Choisie(ReponseImport reponse) => reponse.ChoisiId is { } id
        ? faits.Personnes.DeId(id)
        : reponse.ChoisiLigne is { } autre && personnesDesLignes.TryGetValue(autre, out var creee) ? faits.Personnes.DeId(creee) : null;

    private void Retenir(LigneAPlanifier ligne, PersonneConnue? connue, Id<Travailleur> id, Etablissement etablissement)
    {
        if (connue is null)
        {
            connue = new PersonneConnue(PlanifierPersonne.Nouveau(ligne.Donnees.Personne, id), faits.Personnes.Textes, ligne.Numero);
            faits.Personnes.Ajouter(connue);
        }
        ligne.Travailleur = id;
        ligne.Plan!.TravailleurId = id;
        ligne.Plan.PersonneNouvelle = ligne.Decision?.PersonneNouvelle ?? connue.Nouvelle;
        personnesDesLignes[ligne.Numero] = id;
        connue.Employer(etablissement.EntrepriseId);
    }

    private void PlanifierContrats(IReadOnlyList<LigneAPlanifier> lignes)
    {
        var connus = faits.ContratsDe(lignes[0].Travailleur!.Value).ToList();
        var trouves = connus.Count == 0 ? new SituationContrat?[lignes.Count] : new RapprocherContrats(faits).Faire(lignes, connus);
        var suite = new SuiteDeLignes(faits);
        for (var i = 0; i < lignes.Count; i++)
        {
            var ligne = lignes[i];
            var trouve = trouves[i] ?? suite.DejaVu(ligne);
            if ((suite.Refus(ligne) ?? Empechement(ligne, trouve)) is { } refus)
            {
                Refuser(ligne, refus);
                continue;
            }
            Planifier(ligne, trouve);
            suite.Noter(ligne);
        }
    }

    private void Planifier(LigneAPlanifier ligne, SituationContrat? trouve)
    {
        var (plan, donnees, etablissement) = (ligne.Plan!, ligne.Donnees, ligne.Etablissement!);
        var brouillon = new Brouillon(faits, plan, new ReserveIds(ligne.Decision?.Ids));
        plan.EtablissementNouveau = ligne.Decision?.EtablissementNouveau ?? false;
        TrouverEtablissement.Planifier(brouillon, etablissement);
        PlanifierPersonne.Planifier(brouillon, donnees.Personne, faits.Personnes.DeId(ligne.Travailleur!.Value)!);
        var situation = trouve ?? PlanifierContrat.Creer(brouillon, donnees.Contrat, ligne.Travailleur!.Value, etablissement.Id);
        if (trouve is not null)
        {
            PlanifierContrat.Modifier(brouillon, donnees, situation, etablissement);
        }
        PlanifierPoste.Planifier(brouillon, donnees.Poste, situation, regles.DateEffet);
        PlanifierExpositions.Planifier(brouillon, donnees, situation, regles.DateEffet, trouve is null);
        PlanifierArrets.Planifier(brouillon, donnees.Arrets, situation);
        plan.ContratId = situation.Id;
        plan.Issue = trouve is null
            ? plan.PersonneNouvelle ? IssueLigne.Creer : IssueLigne.CreerContrat
            : plan.Issue == IssueLigne.Cloturer ? IssueLigne.Cloturer
            : plan.Mouvements.Count > 0 ? IssueLigne.Modifier : IssueLigne.Inchangee;
    }

    private string? Empechement(LigneAPlanifier ligne, SituationContrat? trouve)
    {
        var (lu, etablissement) = (ligne.Donnees.Contrat, ligne.Etablissement!);
        if (trouve is null && ligne.Donnees.Signalement)
        {
            return $"Ligne {ligne.Numero} : ce signalement parle d’un contrat que le service ne connaît pas (début le {lu.Debut.Courte()}) ; importez d’abord la DSN mensuelle, ou l’embauche.";
        }
        var entreprise = faits.Entreprises[etablissement.EntrepriseId];
        var dernier = etablissement.FermeLe is { } ferme && (entreprise.RadieeLe is not { } r || ferme < r) ? ferme : entreprise.RadieeLe;
        return trouve is null && dernier is { } jour && (lu.Fin is null || lu.Fin > jour)
            ? $"Ligne {ligne.Numero} : {(entreprise.RadieeLe == jour ? "l’entreprise n’est plus adhérente" : "l’établissement est fermé")} depuis le {jour.Longue()} ; "
                + (etablissement.SuccesseurId is { } s && faits.EtablissementsParId.GetValueOrDefault(s)?.Siret is { } successeur
                    ? $"déclarez cette personne sous le SIRET {Siret.Relire(successeur).Afficher()}, qui l’a remplacé."
                    : "faites-la adhérer à nouveau, ou corrigez le SIRET.")
            : null;
    }

    private static void Refuser(LigneAPlanifier ligne, string phrase)
    {
        ligne.Plan = PlanLigne.Refuser(phrase);
        (ligne.Plan.Etablissement, ligne.Plan.TravailleurId) = (ligne.Etablissement, ligne.Travailleur);
    }
}
