using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs;

/// <summary>Facts of these workers changed: what follows from them must be computed again.</summary>
public sealed record TravailleursChanges(IReadOnlyList<Id<Travailleur>> Travailleurs);

/// <summary>So many facts changed (an import) that the whole due list is to be computed again.</summary>
public sealed record FaitsChangesEnMasse(string Origine);
