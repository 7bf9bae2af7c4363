using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Web.Service.Travailleurs.Liste;

/// <summary>The list as a file: one line for each contract of the people kept, read as it is written. No social security number leaves here.</summary>
public sealed class ExporterTravailleurs(SocleDb db, TimeProvider temps)
{
    private static readonly string[] Titres =
    [
        "Nom de naissance", "Nom d’usage", "Prénoms", "Date de naissance", "Entreprise", "SIRET", "Commune", "Poste", "Nature du contrat", "Début du contrat", "Fin du contrat",
        "Suivi", "Prochaine visite au plus tard", "En retard depuis",
    ];

    public ListeExportee Liste(FiltreTravailleurs filtre, string? texte)
    {
        var jour = temps.Aujourdhui();
        var personnes = filtre.Appliquer(db, jour).Chercher(db, texte);
        var contrats = db.Set<Contrat>().Where(c => filtre.Presence != Presence.Presents || c.Fin == null || c.Fin >= jour);
        var lignes =
            from t in personnes
            join c in contrats on t.Id equals c.TravailleurId
            join s in db.Set<Etablissement>() on c.EtablissementId equals s.Id
            join e in db.Set<Entreprise>() on s.EntrepriseId equals e.Id
            join k in db.Set<CalculSuivi>() on c.Id equals k.ContratId into calculs
            from k in calculs.DefaultIfEmpty()
            orderby t.NomTri, t.Id, c.Debut
            select new
            {
                t.NomNaissance,
                t.NomUsage,
                t.Prenoms,
                t.Naissance,
                e.RaisonSociale,
                s.Siret,
                s.Commune,
                Poste = db.Set<Poste>().Where(p => p.ContratId == c.Id).OrderByDescending(p => p.Debut).Select(p => p.Libelle).FirstOrDefault(),
                c.Nature,
                c.Debut,
                c.Fin,
                Categorie = (Categorie?)k.Categorie,
                AuPlusTard = db.Set<Echeance>().Where(x => x.ContratId == c.Id && x.Etat == EtatEcheance.Due).Min(x => x.AuPlusTard),
                EnRetardLe = db.Set<Echeance>().Where(x => x.ContratId == c.Id && x.Etat == EtatEcheance.Due && x.EnRetardLe <= jour).Min(x => x.EnRetardLe),
            };
        return new ListeExportee("travailleurs", Titres, lignes.AsAsyncEnumerable().Select(l => (object?[])
        [
            l.NomNaissance, l.NomUsage, l.Prenoms, l.Naissance, l.RaisonSociale, l.Siret, l.Commune, l.Poste, Libelles.De(l.Nature), l.Debut, l.Fin,
            l.Categorie?.EnMot(), l.AuPlusTard, l.EnRetardLe,
        ]));
    }
}
