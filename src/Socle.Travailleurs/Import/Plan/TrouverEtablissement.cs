using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;

namespace Socle.Travailleurs.Import;

/// <summary>The establishment a row names, opened on the way when it was agreed to.</summary>
internal static class TrouverEtablissement
{
    public static Resultat<Etablissement> Chercher(LigneDeclaree ligne, Id<Etablissement>? decide, FaitsConnus faits, ReglesImport regles)
    {
        if (faits.Etablissements.TryGetValue(ligne.Siret, out var connu))
        {
            return HorsMandat(connu.EntrepriseId, connu.Id, regles) ? Mandat() : connu;
        }
        var affiche = Siret.Relire(ligne.Siret).Afficher();
        if (!faits.ParSiren.TryGetValue(ligne.Siret[..9], out var entreprise))
        {
            return new Refus("declaration.siret.inconnu",
                $"Le SIRET {affiche} n’est pas celui d’un adhérent du service : faites d’abord adhérer cette entreprise, puis importez à nouveau ses lignes.");
        }
        if (HorsMandat(entreprise.Id, null, regles))
        {
            return Mandat();
        }
        return entreprise.Statut != StatutEntreprise.Adherente || !regles.OuvrirEtablissements
            ? new Refus("declaration.siret.etablissement",
                $"Le SIRET {affiche} n’est pas connu, mais son entreprise l’est : cochez « Ouvrir les établissements inconnus », ou ouvrez-le dans la fiche de l’entreprise.")
            : Ouvrir(ligne, decide ?? Id<Etablissement>.Nouveau(), entreprise, faits);
    }

    private static Etablissement Ouvrir(LigneDeclaree ligne, Id<Etablissement> id, Entreprise entreprise, FaitsConnus faits)
    {
        var etablissement = new Etablissement
        {
            Id = id,
            EntrepriseId = entreprise.Id,
            Siret = ligne.Siret,
            Nom = entreprise.RaisonSociale,
            Naf = entreprise.Naf,
            NafEdition = entreprise.NafEdition,
            OuvertLe = ligne.Contrat.Debut,
        };
        faits.Ajouter(etablissement);
        faits.Nouveaux.Ajouter(id);
        return etablissement;
    }

    /// <summary>The first row applied opens it.</summary>
    public static void Planifier(Brouillon brouillon, Etablissement etablissement)
    {
        brouillon.Plan.EtablissementNouveau |= brouillon.Faits.Nouveaux.Contient(etablissement.Id);
        if (!brouillon.Faits.Nouveaux.ResteAEcrire(etablissement.Id))
        {
            return;
        }
        var affiche = Siret.Relire(etablissement.Siret!).Afficher();
        brouillon.Noter(etablissement);
        brouillon.Noter(new EvenementEntreprise
        {
            Id = Id<EvenementEntreprise>.Nouveau(),
            EntrepriseId = etablissement.EntrepriseId,
            EtablissementId = etablissement.Id,
            Genre = GenreEvenementEntreprise.OuvertureEtablissement,
            Le = etablissement.OuvertLe,
            Detail = $"Établissement {affiche} ouvert par une déclaration.",
        });
        brouillon.Remarquer($"L’établissement {affiche} sera ouvert.");
    }

    private static bool HorsMandat(Id<Entreprise> entreprise, Id<Etablissement>? etablissement, ReglesImport regles) =>
        (regles.Entreprise is { } e && e != entreprise) || (regles.Etablissement is { } t && t != etablissement);

    private static Refus Mandat() => new("declaration.mandat", "Cet établissement n’est pas dans votre mandat : retirez cette ligne, ou demandez l’accès au service.");
}
