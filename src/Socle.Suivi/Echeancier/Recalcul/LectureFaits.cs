using System.Data.Common;
using System.Globalization;
using Socle.Droit;
using Socle.Technique.Masse;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>
/// Reads the facts of many contracts in a few passes, each sorted by owner. Plain SQL: this is the one place where
/// a whole service is read at once, and an object per row would cost more than the law itself.
/// </summary>
internal sealed class LectureFaits(DateOnly date, IReadOnlyCollection<long>? travailleurs)
{
    /// <summary>Numbers read by this program, never text: nothing to escape.</summary>
    private readonly string filtre = travailleurs is null ? "" : $" AND c.travailleur_id IN ({string.Join(',', travailleurs.Append(-1))})";

    public ParProprietaire<LignePoste> Postes { get; } = new();

    public ParProprietaire<FaitExposition> Expositions { get; } = new();

    public ParProprietaire<FaitArret> Arrets { get; } = new();

    public ParProprietaire<FaitVisite> Visites { get; } = new();

    /// <summary>The company each visit was made for, in the order of <see cref="Visites"/>; zero when it is not known.</summary>
    public ParProprietaire<long> EntreprisesDesVisites { get; } = new();

    public ParProprietaire<LigneDemande> Demandes { get; } = new();

    public List<LigneContrat> Contrats { get; } = [];

    /// <summary>For a contract, the latest one the same person had held before in the same occupation, and in which company.</summary>
    public Dictionary<long, (long Contrat, long Entreprise)> EmploisPrecedents { get; } = [];

    /// <summary>What happened under each contract and to each worker. May run beside <see cref="LireContrats"/>, on another connection.</summary>
    public void LireHistoires(DbConnection connexion, DbTransaction? transaction = null)
    {
        void Parcourir(string sql, Action<DbDataReader> ligne) => LectureFaits.Parcourir(connexion, transaction, sql, ligne);

        Parcourir("SELECT p.contrat_id, p.debut, p.fin, p.nuit, p.engins, p.habilitations FROM poste p JOIN contrat c ON c.id = p.contrat_id WHERE 1=1" + filtre + " ORDER BY p.contrat_id, p.debut, p.id",
            l => Postes.Ajouter(l.GetInt64(0), new LignePoste(l.Jour(1), JourOuRien(l, 2), l.GetBoolean(3), (Engins)l.GetInt32(4), (Habilitations)l.GetInt32(5))));
        Parcourir("SELECT e.contrat_id, e.risque, e.debut, e.fin, e.plomb_air, e.plombemie FROM exposition e JOIN contrat c ON c.id = e.contrat_id WHERE 1=1" + filtre + " ORDER BY e.contrat_id, e.debut, e.id",
            l => Expositions.Ajouter(l.GetInt64(0), new FaitExposition((Risque)l.GetInt32(1), l.Jour(2), JourOuRien(l, 3), Decimal(l, 4), Decimal(l, 5))));
        Parcourir("SELECT c.travailleur_id, c.type, c.date, c.par, c.mesures, c.prochaine_au_plus_tard, x.entreprise_id FROM visite_realisee c LEFT JOIN etablissement x ON x.id = c.etablissement_id WHERE NOT c.pour_autre_service" + filtre + " ORDER BY c.travailleur_id, c.date, c.id",
            l =>
            {
                Visites.Ajouter(l.GetInt64(0), new FaitVisite((TypeVisite)l.GetInt32(1), l.Jour(2), (Profession)l.GetInt32(3), l.GetBoolean(4), JourOuRien(l, 5)));
                EntreprisesDesVisites.Ajouter(l.GetInt64(0), Nombre(l, 6) ?? 0);
            });
    }

    /// <summary>Whether the contract at this place is the oldest of its worker's: contracts are read worker by worker.</summary>
    public bool EstPremier(int rang) => rang == 0 || Contrats[rang - 1].TravailleurId != Contrats[rang].TravailleurId;

    public void LireContrats(DbConnection connexion, DbTransaction? transaction = null)
    {
        var jour = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Parcourir(connexion, transaction, $"""
            SELECT c.id, c.travailleur_id, c.etablissement_id, t.entreprise_id, t.equipe_id, t.centre_id, q.secteur_id,
                   c.nature, c.debut, c.fin, c.jours_saison, p.naissance, p.sexe, p.boeth,
                   CASE WHEN p.boeth AND EXISTS (SELECT 1 FROM contrat o JOIN etablissement x ON x.id = o.etablissement_id
                                                 WHERE o.travailleur_id = c.travailleur_id AND x.entreprise_id <> t.entreprise_id) THEN 1 ELSE 0 END, p.nom_tri,
                   e.particulier_employeur, e.age_mi_carriere, c.eloigne, c.emplois_vises
            FROM contrat c
            JOIN etablissement t ON t.id = c.etablissement_id
            JOIN entreprise e ON e.id = t.entreprise_id AND e.statut = 1
            JOIN travailleur p ON p.id = c.travailleur_id
            LEFT JOIN equipe q ON q.id = t.equipe_id
            WHERE (c.fin IS NULL OR c.fin >= '{jour}') AND (t.ferme_le IS NULL OR t.ferme_le >= '{jour}'){filtre}
            ORDER BY c.travailleur_id, c.debut, c.id
            """,
            l => Contrats.Add(new LigneContrat(
                l.GetInt64(0), l.GetInt64(1), l.GetInt64(2), l.GetInt64(3), Nombre(l, 4), Nombre(l, 5), Nombre(l, 6),
                (TypeContrat)l.GetInt32(7), l.Jour(8), JourOuRien(l, 9), (int?)Nombre(l, 10), l.Jour(11), VersDroit(Nombre(l, 12)), l.GetBoolean(13), l.GetInt32(14) == 1, l.GetString(15),
                l.GetBoolean(16), (int?)Nombre(l, 17), l.GetBoolean(18), l.IsDBNull(19) ? null : EmploisVises.Nombre(l.GetString(19)))));
    }

    /// <summary>Read on the connection of the contracts: the visits, the longest of all, keep the other one busy.</summary>
    public void LireArrets(DbConnection connexion, DbTransaction? transaction = null) =>
        Parcourir(connexion, transaction, "SELECT a.contrat_id, a.motif, a.debut, COALESCE(a.fin, a.fin_prevue), a.delivre_le FROM arret a JOIN contrat c ON c.id = a.contrat_id WHERE 1=1" + filtre + " ORDER BY a.contrat_id, a.debut, a.id",
            l => Arrets.Ajouter(l.GetInt64(0), new FaitArret((MotifArret)l.GetInt32(1), l.Jour(2), JourOuRien(l, 3), JourOuRien(l, 4))));

    /// <summary>By worker, on the connection of the contracts: there are few.</summary>
    public void LireDemandes(DbConnection connexion, DbTransaction? transaction = null) =>
        Parcourir(connexion, transaction, "SELECT c.travailleur_id, c.par, c.le, c.objet, x.entreprise_id FROM demande_visite c LEFT JOIN etablissement x ON x.id = c.etablissement_id WHERE 1=1" + filtre + " ORDER BY c.travailleur_id, c.le, c.id",
            l => Demandes.Ajouter(l.GetInt64(0), new LigneDemande(new FaitDemande((Demandeur)l.GetInt32(1), l.Jour(2), (ObjetDemande)l.GetInt32(3)), Nombre(l, 4) ?? 0)));

    /// <summary>Same occupation: the same code at the end of the one and at the start of the other. An unknown code is like no other.</summary>
    public void LireEmploisPrecedents(DbConnection connexion, DbTransaction? transaction = null) => Parcourir(connexion, transaction, $"""
        SELECT c.id, a.id, x.entreprise_id
        FROM contrat c
        JOIN contrat a ON a.travailleur_id = c.travailleur_id AND a.fin < c.debut
        JOIN etablissement x ON x.id = a.etablissement_id
        JOIN poste n ON n.contrat_id = c.id AND n.debut <= c.debut
        JOIN poste p ON p.contrat_id = a.id AND p.pcs = n.pcs AND (p.fin IS NULL OR p.fin >= a.fin)
        WHERE (c.fin IS NULL OR c.fin >= '{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'){filtre}
        ORDER BY c.id, a.fin, a.id
        """,
        l => EmploisPrecedents[l.GetInt64(0)] = (l.GetInt64(1), l.GetInt64(2)));

    private static void Parcourir(DbConnection connexion, DbTransaction? transaction, string sql, Action<DbDataReader> ligne)
    {
        using var commande = connexion.CreateCommand();
        commande.Transaction = transaction;
        commande.CommandText = sql;
        commande.CommandTimeout = 0;
        using var lecteur = commande.ExecuteReader();
        while (lecteur.Read())
        {
            ligne(lecteur);
        }
    }

    private static DateOnly? JourOuRien(DbDataReader lecteur, int colonne) => lecteur.IsDBNull(colonne) ? null : lecteur.Jour(colonne);

    /// <summary>The civil registry's third answer says nothing the law could use.</summary>
    private static Sexe? VersDroit(long? sexe) => (Noyau.Sexe?)sexe switch
    {
        Noyau.Sexe.Feminin => Sexe.F,
        Noyau.Sexe.Masculin => Sexe.M,
        _ => null,
    };

    private static long? Nombre(DbDataReader lecteur, int colonne) => lecteur.IsDBNull(colonne) ? null : lecteur.GetInt64(colonne);

    private static decimal? Decimal(DbDataReader lecteur, int colonne) => lecteur.IsDBNull(colonne) ? null : lecteur.GetDecimal(colonne);
}
