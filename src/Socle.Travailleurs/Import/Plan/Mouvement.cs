using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>The tables an import writes. Stored in the trace of each line: never renumber.</summary>
internal enum ObjetImport
{
    Travailleur = 1,
    Contrat = 2,
    Poste = 3,
    Exposition = 4,
    Arret = 5,
    Etablissement = 6,
    EvenementEntreprise = 7,
    IdentifiantOrigine = 8,
}

/// <summary>One row created (no before), changed, or deleted (no after).</summary>
internal readonly record struct Mouvement(ObjetImport Objet, long Id, object? Avant, object? Apres)
{
    public static Mouvement Creer(Travailleur t) => new(ObjetImport.Travailleur, t.Id.Valeur, null, t);

    public static Mouvement Creer(Contrat c) => new(ObjetImport.Contrat, c.Id.Valeur, null, c);

    public static Mouvement Creer(Poste p) => new(ObjetImport.Poste, p.Id.Valeur, null, p);

    public static Mouvement Creer(Exposition e) => new(ObjetImport.Exposition, e.Id.Valeur, null, e);

    public static Mouvement Creer(Arret a) => new(ObjetImport.Arret, a.Id.Valeur, null, a);

    public static Mouvement Creer(Etablissement e) => new(ObjetImport.Etablissement, e.Id.Valeur, null, e);

    public static Mouvement Creer(EvenementEntreprise e) => new(ObjetImport.EvenementEntreprise, e.Id.Valeur, null, e);

    public static Mouvement Creer(IdentifiantOrigine i) => new(ObjetImport.IdentifiantOrigine, i.Id.Valeur, null, i);

    public static Mouvement Modifier(Travailleur avant, Travailleur apres) => new(ObjetImport.Travailleur, avant.Id.Valeur, avant, apres);

    public static Mouvement Modifier(Contrat avant, Contrat apres) => new(ObjetImport.Contrat, avant.Id.Valeur, avant, apres);

    public static Mouvement Modifier(Poste avant, Poste apres) => new(ObjetImport.Poste, avant.Id.Valeur, avant, apres);

    public static Mouvement Modifier(Exposition avant, Exposition apres) => new(ObjetImport.Exposition, avant.Id.Valeur, avant, apres);

    public static Mouvement Modifier(Arret avant, Arret apres) => new(ObjetImport.Arret, avant.Id.Valeur, avant, apres);

    public static Mouvement Supprimer(Exposition e) => new(ObjetImport.Exposition, e.Id.Valeur, e, null);

    public static Mouvement Supprimer(Arret a) => new(ObjetImport.Arret, a.Id.Valeur, a, null);
}
