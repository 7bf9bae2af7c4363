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

    private void Commencer(LigneAPlanifier ligne)
    {
        var plan = ligne.Plan = new PlanLigne();
        var brouillon = ligne.Brouillon = new Brouillon(faits, plan, new ReserveIds(ligne.Decision?.Ids), ligne.Numero);
        plan.Remarques.AddRange(ligne.Donnees.Remarques ?? []);
        if (!TrouverEtablissement.Chercher(ligne.Donnees, ligne.Decision?.Etablissement, faits, regles, brouillon).Reussit(out var etablissement, out var refus))
        {
            Refuser(ligne, $"Ligne {ligne.Numero} : {refus.Phrase}");
            return;
        }
        (ligne.Etablissement, plan.Etablissement) = (etablissement, etablissement);
        plan.EtablissementNouveau = ligne.Decision?.EtablissementNouveau ?? faits.Nouveaux.Contains(etablissement.Id);
        DeciderPersonne(brouillon, ligne, etablissement);
    }

    private void DeciderPersonne(Brouillon brouillon, LigneAPlanifier ligne, Etablissement etablissement)
    {
        if ((ligne.Decision?.Travailleur ?? (ligne.Reponse == ReponseLigne.MemePersonne ? ligne.Choisi : null)) is { } decide)
        {
            Retenir(brouillon, ligne, faits.Personnes.DeId(decide), decide, etablissement);
            return;
        }
        var qui = TrouverPersonne.Chercher(ligne.Donnees.Personne, etablissement.EntrepriseId, faits.Personnes);
        if (ligne.Reponse == ReponseLigne.AutrePersonne && qui.Douteux)
        {
            DireAutre(brouillon, ligne, etablissement);
        }
        else if (qui.Douteux)
        {
            ligne.Plan!.Issue = IssueLigne.Doublon;
            ligne.Plan.Candidats = qui.Candidats;
            ligne.Plan.Motif = qui.Doute;
        }
        else
        {
            Retenir(brouillon, ligne, qui.Connue, qui.Connue?.Travailleur.Id ?? Id<Travailleur>.Nouveau(), etablissement);
        }
    }

    /// <summary>Two people cannot share a number: the answer « someone else » then asks for a mended file.</summary>
    private void DireAutre(Brouillon brouillon, LigneAPlanifier ligne, Etablissement etablissement)
    {
        if (faits.Personnes.DeNir(ligne.Donnees.Personne.Nir) is not null)
        {
            Refuser(ligne, "Ce numéro de sécurité sociale est déjà celui d’une autre personne ; corrigez-le, ou retirez-le de la ligne.");
            return;
        }
        Retenir(brouillon, ligne, null, Id<Travailleur>.Nouveau(), etablissement);
    }

    private static void Retenir(Brouillon brouillon, LigneAPlanifier ligne, PersonneConnue? connue, Id<Travailleur> id, Etablissement etablissement)
    {
        ligne.Travailleur = id;
        ligne.Plan!.TravailleurId = id;
        if (connue is null)
        {
            PlanifierPersonne.Creer(brouillon, ligne.Donnees.Personne, id);
        }
        else
        {
            ligne.Plan.PersonneNouvelle = ligne.Decision?.PersonneNouvelle ?? connue.Nouvelle;
            PlanifierPersonne.Completer(brouillon, ligne.Donnees.Personne, connue.Travailleur);
        }
        brouillon.Faits.Personnes.DeId(id)!.Entreprises.Add(etablissement.EntrepriseId.Valeur);
    }

    private void PlanifierContrats(IReadOnlyList<LigneAPlanifier> lignes)
    {
        var connus = faits.ContratsDe(lignes[0].Travailleur!.Value).ToList();
        var trouves = connus.Count == 0 ? new SituationContrat?[lignes.Count] : new RapprocherContrats(faits).Faire(lignes, connus);
        var suite = new SuiteDeLignes(faits);
        for (var i = 0; i < lignes.Count; i++)
        {
            var (ligne, plan) = (lignes[i], lignes[i].Plan!);
            if (suite.Refus(ligne) is { } repetition)
            {
                Effets.Abandonner(faits, plan, ligne.Numero);
                Refuser(ligne, repetition);
                continue;
            }
            Planifier(ligne.Brouillon!, ligne, trouves[i] ?? suite.DejaVu(ligne));
            suite.Noter(ligne);
        }
    }

    private void Planifier(Brouillon brouillon, LigneAPlanifier ligne, SituationContrat? trouve)
    {
        var (plan, donnees, etablissement) = (ligne.Plan!, ligne.Donnees, ligne.Etablissement!);
        if (Empechement(ligne, trouve) is { } empechement)
        {
            Effets.Abandonner(faits, plan, ligne.Numero);
            Refuser(ligne, empechement);
            return;
        }
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
