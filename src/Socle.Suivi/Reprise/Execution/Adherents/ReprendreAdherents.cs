using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;

namespace Socle.Suivi.Reprise;

/// <summary>Finds the companies and establishments by original code or official number; creates those that are missing.</summary>
internal sealed class ReprendreAdherents(Chantier chantier)
{
    private readonly RattachementsRepris rattachements = new(chantier);
    private readonly NouveauxAdherents nouveaux = new(chantier);
    private Dictionary<long, Entreprise> entreprises = [];
    private Dictionary<long, Etablissement> etablissements = [];
    private Dictionary<string, Entreprise> parSiren = [];
    private Dictionary<string, Etablissement> parSiret = [];

    public IReadOnlyList<Entreprise> Creees => nouveaux.Entreprises;

    public async Task FaireAsync(LireAdherents lus, CancellationToken arret)
    {
        await LireAsync(arret);
        foreach (var groupe in lus.Fiches.GroupBy(f => f.CleEntreprise))
        {
            Reprendre([.. groupe]);
        }
        await chantier.Db.SaveChangesAsync(arret);
        await nouveaux.EcrireAsync(arret);
        await chantier.Origines.EcrireAsync(chantier.Db, arret);
        chantier.Db.ChangeTracker.Clear();
    }

    private async Task LireAsync(CancellationToken arret)
    {
        await rattachements.LireAsync(arret);
        entreprises = await chantier.Db.Set<Entreprise>().ToDictionaryAsync(e => e.Id.Valeur, arret);
        etablissements = await chantier.Db.Set<Etablissement>().ToDictionaryAsync(e => e.Id.Valeur, arret);
        parSiren = entreprises.Values.Where(e => e.Siren is not null).GroupBy(e => e.Siren!)
            .ToDictionary(g => g.Key, g => g.OrderBy(e => e.Statut).ThenBy(e => e.Id).First(), StringComparer.Ordinal);
        parSiret = etablissements.Values.Where(e => e is { Siret: not null, FermeLe: null }).ToDictionary(e => e.Siret!, StringComparer.Ordinal);
        foreach (var (ancien, etablissement) in etablissements.Values.Where(e => e.AnciensSirets is not null).SelectMany(e => e.AnciensSirets!.Split(' ').Select(s => (s, e))))
        {
            parSiret.TryAdd(ancien, etablissement);
        }
        nouveaux.Numeros.UnionWith(entreprises.Values.Select(e => e.NumeroAdherent));
    }

    private void Reprendre(List<FicheAdherent> fiches)
    {
        var connus = fiches.ConvertAll(EtablissementDe);
        var entreprise = connus.OfType<Etablissement>().Select(e => entreprises.GetValueOrDefault(e.EntrepriseId.Valeur)).FirstOrDefault() ?? EntrepriseDe(fiches);
        if (entreprise is null)
        {
            entreprise = nouveaux.Entreprise(fiches);
            chantier.Bilan.Entreprises.Crees++;
        }
        else
        {
            Compter(chantier.Bilan.Entreprises, Completer(entreprise, fiches));
        }
        foreach (var fiche in fiches.Where(f => f.Code is not null))
        {
            chantier.Origines.Noter(OriginesConnues.Entreprise, fiche.Code!, entreprise.Id.Valeur);
        }
        foreach (var (fiche, connu) in fiches.Zip(connus))
        {
            Etablir(fiche, connu, entreprise);
        }
    }

    private void Etablir(FicheAdherent fiche, Etablissement? etablissement, Entreprise entreprise)
    {
        var (equipe, centre) = rattachements.De(fiche.Rattachement);
        if (etablissement is null)
        {
            etablissement = nouveaux.Etablissement(fiche, entreprise, equipe, centre);
            chantier.Bilan.Etablissements.Crees++;
        }
        else
        {
            // What was already here by another way keeps what it says: only blanks are filled.
            var repris = chantier.Origines.Trouver(OriginesConnues.Etablissement, fiche.Cle) is not null;
            Compter(chantier.Bilan.Etablissements, Completer(etablissement, fiche, equipe, centre, repris));
        }
        fiche.EtablissementId = etablissement.Id;
        chantier.Origines.Noter(OriginesConnues.Etablissement, fiche.Cle, etablissement.Id.Valeur);
        if (fiche.Code is not null)
        {
            chantier.Origines.Noter(OriginesConnues.Etablissement, fiche.Code, etablissement.Id.Valeur);
        }
    }

    private Etablissement? EtablissementDe(FicheAdherent fiche)
    {
        var connu = chantier.Origines.Trouver(OriginesConnues.Etablissement, fiche.Cle) is { } id
            ? etablissements.GetValueOrDefault(id)
            : fiche.Siret is null ? null : parSiret.GetValueOrDefault(fiche.Siret);
        // Since the last export it may have changed SIRET or moved: its people went on to the next.
        for (var pas = 0; connu?.SuccesseurId is { } suivant && pas < 10; pas++)
        {
            connu = etablissements.GetValueOrDefault(suivant.Valeur) ?? connu;
        }
        return connu;
    }

    private Entreprise? EntrepriseDe(List<FicheAdherent> fiches) =>
        fiches[0].Siren is { } siren
            ? parSiren.GetValueOrDefault(siren)
            : fiches.Where(f => f.Code is not null).Select(f => chantier.Origines.Trouver(OriginesConnues.Entreprise, f.Code!)).OfType<long>()
                .Select(entreprises.GetValueOrDefault).FirstOrDefault();

    private bool Completer(Entreprise entreprise, List<FicheAdherent> fiches)
    {
        var repris = fiches.Any(f => chantier.Origines.Trouver(OriginesConnues.Etablissement, f.Cle) is not null);
        var change = false;
        if (repris && fiches[0].RaisonSociale is { } nom && nom != entreprise.RaisonSociale)
        {
            (entreprise.RaisonSociale, entreprise.NomTri, change) = (nom, Texte.PourRecherche(nom), true);
        }
        if (fiches[0].Naf is { } naf && (entreprise.Naf is null || (repris && entreprise.Naf != naf.ToString())))
        {
            (entreprise.Naf, entreprise.NafEdition, change) = (naf.ToString(), naf.Nomenclature, true);
        }
        if (repris && entreprise.Statut == StatutEntreprise.Adherente && nouveaux.RadieeLe(fiches) is { } radiee)
        {
            (entreprise.Statut, entreprise.RadieeLe, change) = (StatutEntreprise.Radiee, radiee, true);
        }
        return change;
    }

    private bool Completer(Etablissement e, FicheAdherent fiche, Id<Equipe>? equipe, Id<Centre>? centre, bool remplacer)
    {
        var mise = new MiseAJour(remplacer);
        e.Nom = mise.Texte(e.Nom, fiche.NomEtablissement ?? fiche.RaisonSociale) ?? e.Nom;
        e.Adresse = mise.Texte(e.Adresse, fiche.Adresse);
        e.Complement = mise.Texte(e.Complement, fiche.Complement);
        e.CodePostal = mise.Texte(e.CodePostal, fiche.CodePostal);
        e.Commune = mise.Texte(e.Commune, fiche.Commune);
        e.CodeCommune = mise.Texte(e.CodeCommune, fiche.CodeCommune);
        e.Effectif = mise.Valeur(e.Effectif, fiche.Effectif);
        if (fiche.Naf is { } naf && mise.Texte(e.Naf, naf.ToString()) is { } code && code != e.Naf)
        {
            (e.Naf, e.NafEdition) = (code, naf.Nomenclature);
        }
        var avant = (e.EquipeId, e.CentreId);
        e.EquipeId = mise.Valeur(e.EquipeId, equipe);
        e.CentreId = mise.Valeur(e.CentreId, centre);
        if (avant != (e.EquipeId, e.CentreId))
        {
            nouveaux.Affecter(e, chantier.Date);
        }
        e.FermeLe = fiche.EstFerme(chantier.Date) ? mise.Valeur(e.FermeLe, fiche.Radiation) : e.FermeLe;
        return mise.Change;
    }

    private static void Compter(CompteObjets compte, bool change)
    {
        compte.Modifies += change ? 1 : 0;
        compte.Inchanges += change ? 0 : 1;
    }
}
